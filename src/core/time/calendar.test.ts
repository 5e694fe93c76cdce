import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../../test/builders/arbitrary-time.ts';
import { day } from '../../../test/builders/spans.ts';
import { englandBankHolidays, noHolidays } from './bank-holidays.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay, promptDayAfter, workingDaysBetween } from './calendar.ts';
import { addDays, type Day, noLatest } from './day.ts';

const england = englandBankHolidays;
const anyCalendar = fc.constantFrom(englandBankHolidays, noHolidays, {
  holidays: new Set([day('2018-08-04'), day('2018-08-06'), day('2018-08-07')]),
});

describe('a working day', () => {
  it('is not a Saturday, a Sunday or a bank holiday', () => {
    expect(isWorkingDay(england, day('2018-05-04'))).toBe(true);
    expect(isWorkingDay(england, day('2018-05-05'))).toBe(false);
    expect(isWorkingDay(england, day('2018-05-06'))).toBe(false);
    expect(isWorkingDay(england, day('2018-05-07'))).toBe(false);
  });
});

describe('within a number of working days', () => {
  it('day 0 is the day of the event', () => {
    expect(addWorkingDays(england, day('2018-06-07'), 0)).toBe(day('2018-06-07'));
    expect(addWorkingDays(england, day('2018-06-07'), 1)).toBe(day('2018-06-08'));
  });

  it('an event at a weekend counts from the Monday', () => {
    expect(addWorkingDays(england, day('2018-06-09'), 1)).toBe(day('2018-06-11'));
  });

  it('weekends and bank holidays are passed over', () => {
    expect(addWorkingDays(england, day('2018-05-04'), 1)).toBe(day('2018-05-08'));
    expect(addWorkingDays(england, day('2018-03-29'), 10)).toBe(day('2018-04-16'));
    expect(addWorkingDays(england, day('2018-12-24'), 3)).toBe(day('2018-12-31'));
  });

  it('15 working days of a strategy discussion are three weeks where nothing intervenes', () => {
    expect(addWorkingDays(england, day('2018-06-07'), 15)).toBe(day('2018-06-28'));
  });

  it('are counted back likewise', () => {
    expect(addWorkingDays(england, day('2018-05-08'), -1)).toBe(day('2018-05-04'));
  });

  it('of a team with days of its own leave out those days', () => {
    const school = { holidays: new Set([...england.holidays, day('2018-06-08')]) };
    expect(addWorkingDays(school, day('2018-06-07'), 1)).toBe(day('2018-06-11'));
  });

  it('is what counting one day after another gives', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 0, max: 80 }), (calendar, from, n) => {
        const reached = addWorkingDays(calendar, from, n);
        expect(countOneByOne(calendar, from, reached)).toBe(n);
        if (n > 0) expect(isWorkingDay(calendar, reached)).toBe(true);
      }),
    );
  });

  it('a part of a working day is a fault', () => {
    expect(() => addWorkingDays(england, day('2018-06-07'), 1.5)).toThrow(RangeError);
  });
});

describe('working days between two days', () => {
  it('undo adding working days', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 0, max: 80 }), (calendar, from, n) => {
        expect(workingDaysBetween(calendar, from, addWorkingDays(calendar, from, n))).toBe(n);
      }),
    );
  });

  it('are what counting one day after another gives', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 0, max: 900 }), (calendar, from, length) => {
        const to = addDays(from, length);
        expect(workingDaysBetween(calendar, from, to)).toBe(countOneByOne(calendar, from, to));
        expect(workingDaysBetween(calendar, from, to) + workingDaysBetween(calendar, to, from)).toBe(0);
      }),
    );
  });

  it('are without end to an open end', () => {
    expect(workingDaysBetween(england, day('2018-06-07'), noLatest)).toBe(Infinity);
  });
});

describe('a missed limit', () => {
  it('is dated the working day after the last day that was in time', () => {
    expect(promptDayAfter(england, day('2018-06-07'), 1)).toBe(day('2018-06-11'));
    expect(promptDayAfter(england, day('2018-05-03'), 1)).toBe(day('2018-05-08'));
  });

  it('never shows while the limit can still be met', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, n) => {
        expect(promptDayAfter(england, from, n)).toBeGreaterThan(addWorkingDays(england, from, n));
        expect(nextWorkingDay(england, from)).toBeGreaterThan(from);
      }),
    );
  });
});

function countOneByOne(calendar: { readonly holidays: ReadonlySet<Day> }, from: Day, to: Day): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(calendar, at)) count += 1;
  return count;
}
