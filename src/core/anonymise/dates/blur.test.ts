import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayOf, dayOfNumber } from '../../time/day.ts';
import { exactly } from '../../time/span.ts';
import { dateGrains } from '../key.ts';
import { blurDay } from './blur.ts';
import { blurFound } from './blur-found.ts';
import { findDates } from './find-dates.ts';

const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 12_000, max: 20_500 }).map(dayOfNumber);
const child = { born: exactly(dayOf(2014, 4, 7)), alias: 'Child A' };

describe('dates told less finely', () => {
  it('keep their order', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom(...dateGrains), (a, b, grain) => {
        const [first, last] = a < b ? [a, b] : [b, a];
        expect(blurDay(first, { grain, child }).place).toBeLessThanOrEqual(blurDay(last, { grain, child }).place);
      }),
    );
  });

  it('tell two days that are told alike in the same words', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom(...dateGrains), (a, b, grain) => {
        const [one, other] = [blurDay(a, { grain, child }), blurDay(b, { grain, child })];
        expect(one.text === other.text).toBe(one.place === other.place);
      }),
    );
  });

  it.each([
    ['She moved on 4 May 2016.', 'month', 'She moved in May 2016.'],
    ['She moved on Monday 4th of May 2016.', 'season', 'She moved in spring 2016.'],
    ['Seen on 12/1/16.', 'season', 'Seen in winter 2015-16.'],
    ['Ill between 4 and 6 May 2016.', 'month', 'Ill in May 2016.'],
    ['Ill from 28 May 2016 to 3 June 2016.', 'month', 'Ill from May 2016 to June 2016.'],
    ['By 4 May 2015 all was well.', 'age', 'By when Child A was 12 months old all was well.'],
    ['On 4 May 2015 all was well.', 'age', 'When Child A was 12 months old all was well.'],
    ['In May 2016 he left.', 'year', 'In 2016 he left.'],
  ] as const)('%s is, by %s, %s', (text, grain, told) => {
    let out = text as string;
    for (const date of findDates(text).toReversed()) {
      const { start, end, text: now = '' } = blurFound(date, text, { grain, child });
      out = out.slice(0, start) + now + out.slice(end);
    }
    expect(out).toBe(told);
  });
});
