import { addDays, addMonths, type Day, dayOf, monthNames, yearMonthDay } from '../../time/day.ts';

/** A quarter of a calendar year, [from, until). */
export interface Quarter {
  readonly from: Day;
  readonly until: Day;
}

export function quarterOf(day: Day): Quarter {
  const { year, month } = yearMonthDay(day);
  const from = dayOf(year, Math.floor((month - 1) / 3) * 3 + 1, 1);
  return { from, until: addMonths(from, 3) };
}

/** Quarters from the one that holds a day to the one that holds another, both counted. */
export function quartersBetween(first: Day, last: Day): readonly Quarter[] {
  const found: Quarter[] = [];
  for (let quarter = quarterOf(first); quarter.from <= last; quarter = quarterOf(quarter.until)) found.push(quarter);
  return found;
}

/** The last day of the last quarter that is over on a day. */
export const lastWholeQuarterEnds = (on: Day): Day => addDays(quarterOf(addDays(on, 1)).from, -1);

/** "January to March 2026". */
export function sayQuarter({ from, until }: Quarter): string {
  const [first, last] = [yearMonthDay(from), yearMonthDay(addDays(until, -1))];
  return `${monthNames[first.month - 1]} to ${monthNames[last.month - 1]} ${last.year}`;
}
