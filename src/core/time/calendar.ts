import { addDays, type Day, daysBetween, weekdayOf } from './day.ts';

/** The days that are not worked although they are not a Saturday or a Sunday: bank holidays, and a team's own. */
export interface Calendar {
  readonly holidays: ReadonlySet<Day>;
}

/** Not a Saturday, a Sunday or a holiday. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return weekdayOf(day) <= 5 && !calendar.holidays.has(day);
}

/**
 * The `n`th working day after a day. Day 0 is the day of the event, worked or not; "within `n` working days" is met on or before the day returned.
 * A negative `n` counts back.
 */
export function addWorkingDays(calendar: Calendar, day: Day, n: number): Day {
  if (!Number.isInteger(n)) throw new RangeError(`not a number of working days: ${n}`);
  if (!Number.isFinite(day)) return day;
  const step = n < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(n); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(calendar, reached)) left -= 1;
  }
  return reached;
}

/**
 * How many working days have been reached since a day: those after `from`, up to and including `to`. 0 on the same day; negative when `to` is the earlier.
 * It undoes `addWorkingDays`.
 */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  const days = daysBetween(from, to);
  if (days === Infinity) return days;
  const wholeWeeks = Math.floor(days / 7);
  let count = wholeWeeks * 5;
  for (let n = wholeWeeks * 7 + 1; n <= days; n += 1) {
    if (weekdayOf(addDays(from, n)) <= 5) count += 1;
  }
  for (const holiday of calendar.holidays) {
    if (from < holiday && holiday <= to && weekdayOf(holiday) <= 5) count -= 1;
  }
  return count;
}

/** The day itself where it is worked, or else the next that is. */
export function onWorkingDay(calendar: Calendar, day: Day): Day {
  return Number.isFinite(day) && !isWorkingDay(calendar, day) ? nextWorkingDay(calendar, day) : day;
}

/** The first working day strictly after a day. */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  return addWorkingDays(calendar, day, 1);
}

/**
 * The day on which a limit of working days shows as missed: the working day after its last, since all of the last day counts as in time.
 * @param from the day of the event, day 0
 */
export function promptDayAfter(calendar: Calendar, from: Day, limitWorkingDays: number): Day {
  return nextWorkingDay(calendar, addWorkingDays(calendar, from, limitWorkingDays));
}
