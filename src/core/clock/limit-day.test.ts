import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../../test/builders/arbitrary-time.ts';
import { day } from '../../../test/builders/spans.ts';
import { englandBankHolidays as england } from '../time/bank-holidays.ts';
import { isWorkingDay, promptDayAfter } from '../time/calendar.ts';
import { endOf, instantOf, showInstant } from '../time/instant.ts';
import { dueDayFromWeeks, pregnancyStart, weeksOn } from '../time/weeks.ts';
import { type ClockName, clockOn, clocks, isClockName } from './clocks.ts';
import { limitDay, limitInstant, promptDay } from './limit-day.ts';

function clock(name: ClockName) {
  const found = clockOn(name, day('2025-06-07'));
  if (found === undefined) throw new Error(`no clock ${name} today`);
  return found;
}

const forwardClocks = Object.keys(clocks)
  .filter(isClockName)
  .map(clock)
  .filter(({ limit }) => limit.amount > 0);

describe('the last day that is in time', () => {
  it.each([
    ['referral-decision', '2018-06-08', '2018-06-11'],
    ['initial-conference', '2018-05-04', '2018-05-29'],
    ['child-in-need-plan', '2018-06-07', '2018-06-17'],
    ['first-looked-after-visit', '2018-06-07', '2018-06-14'],
    ['first-review-conference', '2018-11-30', '2019-02-28'],
    ['later-review-conference', '2018-08-31', '2019-02-28'],
    ['care-proceedings', '2018-06-07', '2018-12-06'],
    ['pre-birth-conference-usual', '2018-07-16', '2018-04-16'],
  ] satisfies readonly (readonly [ClockName, string, string])[])('of %s from %s is %s', (name, start, last) => {
    expect(limitDay(england, clock(name), day(start))).toBe(day(last));
  });

  it('of hours runs from the end of the recorded day', () => {
    expect(limitDay(england, clock('front-door-checks-most-urgent'), day('2018-06-07'))).toBe(day('2018-06-08'));
    expect(limitDay(england, clock('strategy-discussion'), day('2018-06-07'))).toBe(day('2018-06-08'));
    expect(limitDay(england, clock('challenge-first-answer'), day('2018-06-07'))).toBe(day('2018-06-09'));
  });

  it('of minutes does too', () => {
    expect(limitDay(england, { limit: { amount: 90, unit: 'minutes' } }, day('2018-06-07'))).toBe(day('2018-06-08'));
  });

  it('of a pre-birth conference is the day on which week 34 begins', () => {
    const due = dueDayFromWeeks(day('2018-01-01'), 12);
    const last = limitDay(england, clock('pre-birth-conference'), pregnancyStart(due));
    expect(weeksOn(due, last)).toBe(34);
  });

  it('is never before the start', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forwardClocks), anyDay, (any, start) => {
        expect(limitDay(england, any, start)).toBeGreaterThan(start);
      }),
    );
  });

  it('comes no sooner for a later start', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forwardClocks), anyDay, anyDay, (any, a, b) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(limitDay(england, any, first)).toBeLessThanOrEqual(limitDay(england, any, second));
      }),
    );
  });
});

describe('the last instant that is in time', () => {
  it('of hours is to the minute where the time of day is known', () => {
    const start = instantOf(day('2018-06-07'), 22 * 60 + 30);
    expect(showInstant(limitInstant(england, clock('front-door-checks-most-urgent'), start))).toBe('8 June 2018, 02:30');
    expect(showInstant(limitInstant(england, { limit: { amount: 90, unit: 'minutes' } }, start))).toBe('8 June 2018, 00:00');
  });

  it('of everything longer is the end of the last day', () => {
    const start = instantOf(day('2018-06-07'), 22 * 60 + 30);
    expect(limitInstant(england, clock('initial-conference'), start)).toBe(endOf(day('2018-06-28')));
  });

  it('from a recorded day falls on the day that the day alone gives', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forwardClocks), anyDay, (any, start) => {
        const last = limitInstant(england, any, endOf(start));
        // The clocks of the wall may put an elapsed day an hour on, into the next.
        expect(last - endOf(limitDay(england, any, start))).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });
});

describe('a prompt about a missed limit', () => {
  it('is dated the first working day after the last day in time', () => {
    expect(promptDay(england, clock('child-in-need-plan'), day('2018-06-07'))).toBe(day('2018-06-18'));
    expect(promptDay(england, clock('first-core-group'), day('2018-06-07'))).toBe(promptDayAfter(england, day('2018-06-07'), 10));
  });

  it('is never dated on a day that nobody works', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forwardClocks), anyDay, (any, start) => {
        expect(isWorkingDay(england, promptDay(england, any, start))).toBe(true);
      }),
    );
  });
});
