import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../../test/builders/arbitrary-time.ts';
import { day } from '../../../test/builders/spans.ts';
import { addDays } from './day.ts';
import { dueDayFromWeeks, pregnancyStart, weeksOn } from './weeks.ts';

describe('a pregnancy', () => {
  it('is due at 40 weeks', () => {
    expect(dueDayFromWeeks(day('2018-01-01'), 12)).toBe(day('2018-07-16'));
    expect(dueDayFromWeeks(day('2018-01-01'), 40)).toBe(day('2018-01-01'));
    expect(dueDayFromWeeks(day('2018-01-01'), 20 + 3 / 7)).toBe(day('2018-05-18'));
  });

  it('is counted in completed weeks, on past the due day', () => {
    const due = day('2018-07-16');
    expect(weeksOn(due, day('2018-01-01'))).toBe(12);
    expect(weeksOn(due, day('2018-01-07'))).toBe(12);
    expect(weeksOn(due, day('2018-01-08'))).toBe(13);
    expect(weeksOn(due, day('2018-07-16'))).toBe(40);
    expect(weeksOn(due, day('2018-07-24'))).toBe(41);
  });

  it('has as many weeks as it was booked with', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 42 }), (on, weeks) => {
        expect(weeksOn(dueDayFromWeeks(on, weeks), on)).toBe(weeks);
      }),
    );
  });

  it('begins at week 0', () => {
    fc.assert(
      fc.property(anyDay, (due) => {
        expect(weeksOn(due, pregnancyStart(due))).toBe(0);
        expect(weeksOn(due, addDays(pregnancyStart(due), -1))).toBe(-1);
      }),
    );
  });
});
