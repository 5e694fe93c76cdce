import { addWorkingDays, type Calendar, nextWorkingDay } from '../time/calendar.ts';
import { addDays, addMonths, type Day } from '../time/day.ts';
import { addMinutes, dayAt, endOf, type Instant } from '../time/instant.ts';
import type { ClockVersion } from './clock.ts';

/**
 * The last day that is in time. `startDay` is day 0, the day of the event.
 *
 * Hours and minutes run from the end of the start day, since a recorded day means its end: 4 hours from a day are met through the next day, so that
 * nobody is called late who may not be. Where the time of day is known, ask `limitInstant`.
 */
export function limitDay(calendar: Calendar, clock: Pick<ClockVersion, 'limit'>, startDay: Day): Day {
  const { amount, unit } = clock.limit;
  switch (unit) {
    case 'minutes':
      return addDays(startDay, Math.ceil(amount / 1440));
    case 'hours':
      return addDays(startDay, Math.ceil(amount / 24));
    case 'working-days':
      return addWorkingDays(calendar, startDay, amount);
    case 'days':
      return addDays(startDay, amount);
    case 'weeks':
      return addDays(startDay, amount * 7);
    case 'months':
      return addMonths(startDay, amount);
  }
}

/** The last instant that is in time: to the minute for hours and minutes, else the end of the last day. */
export function limitInstant(calendar: Calendar, clock: Pick<ClockVersion, 'limit'>, start: Instant): Instant {
  const { amount, unit } = clock.limit;
  if (unit === 'minutes') return addMinutes(start, amount);
  if (unit === 'hours') return addMinutes(start, amount * 60);
  return endOf(limitDay(calendar, clock, dayAt(start)));
}

/** The day of a prompt about a missed limit: the first working day after the last day that was in time. */
export function promptDay(calendar: Calendar, clock: Pick<ClockVersion, 'limit'>, startDay: Day): Day {
  return nextWorkingDay(calendar, limitDay(calendar, clock, startDay));
}
