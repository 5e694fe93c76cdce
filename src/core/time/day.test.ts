import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../../test/builders/arbitrary-time.ts';
import { day } from '../../../test/builders/spans.ts';
import {
  addDays,
  addMonths,
  dayOf,
  dayOfNumber,
  daysBetween,
  formatDay,
  noEarliest,
  noLatest,
  parseDay,
  showDay,
  weekdayOf,
  yearMonthDay,
} from './day.ts';

describe('a day', () => {
  it('is counted from 1970-01-01', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(1969, 12, 31)).toBe(-1);
  });

  it('is the same day in every reckoning that the platform has', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9999, 12, 31) }), (days) => {
        const platform = new Date(days * 86_400_000);
        expect(formatDay(dayOfNumber(days))).toBe(platform.toISOString().slice(0, 10));
        expect(weekdayOf(dayOfNumber(days)) % 7).toBe(platform.getUTCDay());
      }),
    );
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        expect(parseDay(formatDay(any))).toBe(any);
      }),
    );
  });

  it('is put together again from its parts', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        const { year, month, day: dayOfMonth } = yearMonthDay(any);
        expect(dayOf(year, month, dayOfMonth)).toBe(any);
      }),
    );
  });

  it.each([
    '2018-6-7',
    '2018-06-31',
    '2018-02-29',
    '2018-00-10',
    '2018-13-01',
    '18-06-07',
    '07/06/2018',
    '2018-06-07T00:00',
    ' 2018-06-07',
    '',
  ])('is not read from %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('is 29 February only in a leap year', () => {
    expect(parseDay('2016-02-29')).toBeDefined();
    expect(parseDay('2000-02-29')).toBeDefined();
    expect(parseDay('1900-02-29')).toBeUndefined();
  });

  it('that the calendar does not have is a fault', () => {
    expect(() => dayOf(2018, 2, 29)).toThrow(RangeError);
    expect(() => dayOf(2018, 6, 1.5)).toThrow(RangeError);
    expect(() => dayOfNumber(Number.NaN)).toThrow(RangeError);
    expect(() => addDays(day('2018-06-07'), 0.5)).toThrow(RangeError);
  });

  it('is shown as people write it', () => {
    expect(showDay(day('2018-06-07'))).toBe('7 June 2018');
  });

  it('is Monday 1 to Sunday 7', () => {
    expect(weekdayOf(day('2018-06-04'))).toBe(1);
    expect(weekdayOf(day('2018-06-10'))).toBe(7);
  });
});

describe('months on from a day', () => {
  it('fall on the last day of a shorter month', () => {
    expect(addMonths(day('2018-01-31'), 1)).toBe(day('2018-02-28'));
    expect(addMonths(day('2018-11-30'), 3)).toBe(day('2019-02-28'));
    expect(addMonths(day('2016-02-29'), 12)).toBe(day('2017-02-28'));
  });

  it('are counted back over the turn of a year', () => {
    expect(addMonths(day('2018-02-07'), -3)).toBe(day('2017-11-07'));
  });

  it('never leave the month that is meant', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, n) => {
        const [before, after] = [yearMonthDay(from), yearMonthDay(addMonths(from, n))];
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + n);
        expect(after.day).toBeLessThanOrEqual(before.day);
      }),
    );
  });
});

describe('an open end', () => {
  it('stays open whatever is added', () => {
    expect(addDays(noLatest, 5)).toBe(noLatest);
    expect(addMonths(noEarliest, 5)).toBe(noEarliest);
  });

  it('is no distance from itself and endlessly far from any day', () => {
    expect(daysBetween(noLatest, noLatest)).toBe(0);
    expect(daysBetween(day('2018-06-07'), noLatest)).toBe(Infinity);
  });

  it('has no date of its own', () => {
    expect(formatDay(noLatest)).toBe('..');
    expect(showDay(noEarliest)).toBe('a day not known');
    expect(() => yearMonthDay(noLatest)).toThrow(RangeError);
  });
});
