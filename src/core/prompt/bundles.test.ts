import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../test/builders/ledger.ts';
import { agencyId, entryId } from '../../../test/builders/terse.ts';
import type { Role } from '../check/check.ts';
import { addDays, type Day, formatDay } from '../time/day.ts';
import { bundlesOf, type Question } from './bundles.ts';

interface Given {
  readonly from?: string;
  readonly until?: string;
  readonly on?: readonly (string | readonly [string, string])[];
  readonly to?: readonly (readonly [string, Role])[];
  readonly act?: string;
}

/** A question on records that were there when it was raised, or that joined on a day of their own. */
function question(key: string, { from = '2024-03-01', until, on = [key], to = [['csc', 'lead']], act }: Given = {}): Question {
  return {
    key,
    raised: day(from),
    act,
    standing: [{ from: day(from), until: until === undefined ? undefined : day(until) }],
    evidence: on.map((one) => {
      const [entry, since] = typeof one === 'string' ? [one, from] : one;
      return { entry: entryId(entry), from: day(since) };
    }),
    ask: to.map(([agency, role]) => ({ agency: agencyId(agency), role, as: 'lead', from: day(from) })),
  };
}

const shown = (questions: readonly Question[], by?: string): readonly string[] =>
  bundlesOf(questions, by === undefined ? undefined : day(by)).map(({ questions: held }) => held.map((one) => one.question.key).join('+'));

describe('questions before one desk', () => {
  it('are one prompt where they rest on the same records', () => {
    expect(shown([question('a', { on: ['e1', 'e2'] }), question('b', { on: ['e2', 'e1'] })])).toEqual(['a+b']);
  });

  it('are one prompt where one act would settle them', () => {
    expect(shown([question('a', { act: 'closing e9' }), question('b', { act: 'closing e9' })])).toEqual(['a+b']);
  });

  it('stay apart otherwise', () => {
    expect(shown([question('a', { on: ['e1'] }), question('b', { on: ['e1', 'e2'] })])).toEqual(['a', 'b']);
    expect(shown([question('a', { act: 'closing e9' }), question('b', { act: 'closing e8' })])).toEqual(['a', 'b']);
  });

  it('are one before whoever leads, decides or records at one agency', () => {
    expect(shown([question('a', { on: ['e1'] }), question('b', { on: ['e1'], to: [['csc', 'decision-maker']] })])).toEqual(['a+b']);
  });

  it('stay apart before different desks', () => {
    expect(shown([question('a', { on: ['e1'] }), question('b', { on: ['e1'], to: [['csc', 'manager']] })])).toEqual(['a', 'b']);
  });

  it('are one prompt for their life, once they have stood together', () => {
    const questions = [question('a', { on: ['e1', ['e2', '2024-03-08']] }), question('b', { on: ['e1'], until: '2024-03-05' })];
    expect(shown(questions, '2024-03-20')).toEqual(['a+b']);
  });

  it('do not become one where one had ended before the other was raised', () => {
    expect(shown([question('a', { on: ['e1'], until: '2024-03-05' }), question('b', { on: ['e1'], from: '2024-03-06' })])).toEqual([
      'a',
      'b',
    ]);
  });

  it('become one on the day on which their records come to be the same, and have been new twice', () => {
    const questions = [question('a', { on: ['e1', 'e2'] }), question('b', { on: ['e1', ['e2', '2024-03-08']], from: '2024-03-04' })];
    expect(shown(questions, '2024-03-07')).toEqual(['a', 'b']);
    const [bundle] = bundlesOf(questions, day('2024-03-08'));
    expect(bundle?.questions.map(({ question: { key }, joined }) => [key, formatDay(joined)])).toEqual([
      ['a', '2024-03-01'],
      ['b', '2024-03-08'],
    ]);
    expect(bundle?.newOn.map(formatDay)).toEqual(['2024-03-01', '2024-03-04']);
  });

  it('raised later as part of a prompt make no new one', () => {
    const [bundle] = bundlesOf([question('a', { act: 'x' }), question('b', { act: 'x', from: '2024-03-06' })]);
    expect(bundle?.newOn.map(formatDay)).toEqual(['2024-03-01']);
  });
});

const anyQuestion = fc
  .record({
    from: fc.nat(20),
    days: fc.option(fc.integer({ min: 1, max: 20 })),
    on: fc.uniqueArray(fc.record({ entry: fc.nat(4), after: fc.nat(6) }), { selector: ({ entry }) => entry, minLength: 1, maxLength: 3 }),
    to: fc.uniqueArray(fc.constantFrom('csc', 'hv', 'gp'), { minLength: 1, maxLength: 2 }),
    act: fc.option(fc.constantFrom('x', 'y')),
  })
  .map(({ from, days, on, to, act }) => {
    const first = addDays(day('2024-03-01'), from);
    return (key: string): Question => ({
      key,
      raised: first,
      act: act ?? undefined,
      standing: [{ from: first, until: days === null ? undefined : addDays(first, days) }],
      evidence: on.map(({ entry, after }) => ({ entry: entryId(`e${entry}`), from: addDays(first, after) })),
      ask: to.map((agency) => ({ agency: agencyId(agency), role: 'worker', as: 'holder', from: first })),
    });
  });
const anyQuestions = fc.array(anyQuestion, { maxLength: 8 }).map((all) => all.map((one, i) => one(`q${i}`)));
const anyDay = fc.nat(45).map((n) => addDays(day('2024-03-01'), n));

/** What stands before each post on a day, as the records it rests on. */
function standing(questions: readonly Question[], on: Day): readonly string[] {
  const stands = ({ standing: days }: Question) => days.some(({ from, until }) => from <= on && (until === undefined || on < until));
  return bundlesOf(questions, on).flatMap(({ questions: held }) => {
    const now = held.map((one) => one.question).filter(stands);
    const posts = new Set(now.flatMap(({ ask }) => ask.map(({ agency }) => agency)));
    return [...posts].map((post) => {
      const own = now.filter(({ ask }) => ask.some(({ agency }) => agency === post));
      const records = own.flatMap(({ evidence }) => evidence.filter(({ from }) => from <= on).map(({ entry }) => entry));
      return `${post}: ${[...new Set(records)].sort().join(' ')}`;
    });
  });
}

describe('over generated questions', () => {
  it('no two prompts stand on one day before one post on the same records', () => {
    fc.assert(
      fc.property(anyQuestions, anyDay, (questions, on) => {
        const all = standing(questions, on);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it('what is one prompt on a day does not depend on what comes later, and stays one', () => {
    fc.assert(
      fc.property(anyQuestions, anyDay, (questions, on) => {
        const by = questions.filter(({ raised }) => raised <= on);
        expect(shown(questions, formatDay(on))).toEqual(shown(by, formatDay(on)));
        const last = bundlesOf(questions);
        for (const { questions: held } of bundlesOf(questions, on)) {
          const keys = held.map((one) => one.question.key);
          expect(last.some((bundle) => keys.every((key) => bundle.questions.some((one) => one.question.key === key)))).toBe(true);
        }
      }),
    );
  });
});
