import { findDates } from '../../../../anonymise/dates/find-dates.ts';
import type { FoundDate } from '../../../../anonymise/dates/found-date.ts';
import { type Day, dayOf, isCalendarDay } from '../../../../time/day.ts';

/** A date in a text that is one day. */
export interface FullDate extends FoundDate {
  readonly on: Day;
}

/** The dates of a text that name a day. Where one of them has no year and the year of the only other is said, it is of that year: "between 3 March and 5 May 2018". */
export function fullDates(text: string): readonly FullDate[] {
  const days = findDates(text).filter(({ day, month, until }) => day !== undefined && month !== undefined && until === undefined);
  const years = [...new Set(days.flatMap(({ year }) => year ?? []))];
  return days.flatMap((date) => {
    const year = date.year ?? (years.length === 1 ? years[0] : undefined);
    return year === undefined || date.month === undefined || date.day === undefined || !isCalendarDay(year, date.month, date.day)
      ? []
      : [{ ...date, on: dayOf(year, date.month, date.day) }];
  });
}
