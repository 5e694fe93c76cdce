import { type Calendar, isWorkingDay } from './calendar.ts';
import { addDays, type Day, yearMonthDay } from './day.ts';

/** Days on which offices are closed in one run, both ends counted, with the weekends and holidays that it runs into. */
export interface ClosedPeriod {
  readonly from: Day;
  readonly to: Day;
}

export interface ClosedDays {
  /** Month-days that recur each year, `12-24/01-01`: both ends counted, across the new year where the second is the earlier. */
  readonly listed: readonly string[];
  /** From how many days in a row not worked, by the calendar, a period counts though nobody has listed it. */
  readonly run: number;
}

/** Every closed period that has a day between two days, both counted. What cannot be read as month-days is a fault. */
export function closedPeriods(calendar: Calendar, { listed, run }: ClosedDays, first: Day, last: Day): readonly ClosedPeriod[] {
  const ranges = listed.map(readMonthDays);
  const isListed = (day: Day): boolean => ranges.some((range) => isWithin(range, monthDay(day)));
  const isClosed = (day: Day): boolean => !isWorkingDay(calendar, day) || isListed(day);
  const found: ClosedPeriod[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!isClosed(day)) continue;
    const from = endOfRun(day, -1, isClosed);
    const to = endOfRun(day, 1, isClosed);
    if (to - from + 1 >= run || someDay(from, to, isListed)) found.push({ from, to });
    day = to;
  }
  return found;
}

function endOfRun(day: Day, step: 1 | -1, isClosed: (day: Day) => boolean): Day {
  let end = day;
  while (isClosed(addDays(end, step))) {
    end = addDays(end, step);
    if (Math.abs(end - day) > 366) throw new RangeError('month-days that leave no day of the year open');
  }
  return end;
}

function someDay(from: Day, to: Day, is: (day: Day) => boolean): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) if (is(day)) return true;
  return false;
}

interface MonthDays {
  readonly from: number;
  readonly to: number;
}

function readMonthDays(text: string): MonthDays {
  const match = /^(\d{2})-(\d{2})\/(\d{2})-(\d{2})$/.exec(text);
  if (match === null) throw new RangeError(`not month-days: ${text}`);
  const [fromMonth = 0, fromDay = 0, toMonth = 0, toDay = 0] = match.slice(1).map(Number);
  return { from: fromMonth * 100 + fromDay, to: toMonth * 100 + toDay };
}

function monthDay(day: Day): number {
  const { month, day: ofMonth } = yearMonthDay(day);
  return month * 100 + ofMonth;
}

const isWithin = ({ from, to }: MonthDays, day: number): boolean => (from <= to ? day >= from && day <= to : day >= from || day <= to);
