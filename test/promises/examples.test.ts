import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { workedExamples } from '../../src/app/worked-examples.ts';
import { playExample, shown } from '../../src/core/replay/worked-example.ts';
import { formatDay } from '../../src/core/time/day.ts';

const examples = catalogue.flatMap((check) =>
  workedExamples(check).map((example) => ({ id: check.id, says: example.says, check, example })),
);

describe('the worked examples of the checks', () => {
  it.each(examples)('$id: $says', ({ check, example }) => {
    const played = playExample(check, example);
    const days = (one: typeof example.expected) =>
      one && { raised: formatDay(one.raised), asked: one.asked, ended: one.ended && formatDay(one.ended) };
    expect(days(played)).toEqual(days(example.expected));
  });

  it.each(catalogue.map((check) => ({ id: check.id, check })))(
    'of $id show where it asks, where not, where it cannot tell and where it ends',
    ({ check }) => {
      const missing = shown.filter((kind) => !workedExamples(check).some(({ shows }) => shows === kind));
      expect(missing).toEqual([]);
    },
  );

  it('ask where the rule is met, and nothing where it is not', () => {
    const otherwise = examples
      .filter(
        ({ example: { shows, expected } }) =>
          (shows === 'met' && expected === undefined) || (shows === 'not-met' && expected !== undefined),
      )
      .map(({ id, says }) => `${id}: ${says}`);
    expect(otherwise).toEqual([]);
  });

  it('tell each entry in words', () => {
    const mute = examples.flatMap(({ id, example }) =>
      example.entries.filter(({ kind, text }) => kind !== 'share' && text.trim() === '').map((entry) => `${id}: ${entry.id}`),
    );
    expect(mute).toEqual([]);
  });
});
