declare const dayBrand: unique symbol;

/**
 * A calendar day: whole days since 1970-01-01, whatever the hour and wherever the clock stands.
 * `-Infinity` and `Infinity` are allowed only as the open ends of a span.
 */
export type Day = number & { readonly [dayBrand]: 'day' };

export interface YearMonthDay {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The open start of a span: no earliest day. */
export const noEarliest: Day = dayOfNumber(-Infinity);

/** The open end of a span: no latest day. */
export const noLatest: Day = dayOfNumber(Infinity);

/** A count of whole days since 1970-01-01 as a day. Anything but a whole number or an open end is a fault. */
export function dayOfNumber(days: number): Day {
  if (!isDay(days)) throw new RangeError(`not a day: ${days}`);
  return days;
}

/** The day of a year, month (1 to 12) and day (1 to 31). A day that the calendar does not have is a fault. */
export function dayOf(year: number, month: number, day: number): Day {
  if (!isCalendarDay(year, month, day)) throw new RangeError(`not a calendar day: ${year}-${month}-${day}`);
  return dayOfNumber(countDays(year, month, day));
}

/** Whether the (Gregorian) calendar has this day. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Reads `YYYY-MM-DD`, strictly: four, two and two digits and a day that the calendar has. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCalendarDay(year, month, day) ? dayOf(year, month, day) : undefined;
}

/** `2018-06-07`; an open end is `..`, as EDTF writes it. */
export function formatDay(day: Day): string {
  if (!Number.isFinite(day)) return '..';
  const { year, month, day: dayOfMonth } = yearMonthDay(day);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

/** `7 June 2018`; an open end is `a day not known`. */
export function showDay(day: Day): string {
  if (!Number.isFinite(day)) return 'a day not known';
  const { year, month, day: dayOfMonth } = yearMonthDay(day);
  return `${dayOfMonth} ${monthNames[month - 1]} ${year}`;
}

export function addDays(day: Day, n: number): Day {
  return dayOfNumber(day + n);
}

/** How many days lie from one day to the other: 0 on the same day, negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return from === to ? 0 : to - from;
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return mod(day + 3, 7) + 1;
}

/** The same day of the month `n` months on, or that month's last day where it is shorter. */
export function addMonths(day: Day, n: number): Day {
  if (!Number.isFinite(day)) return day;
  const from = yearMonthDay(day);
  const months = from.year * 12 + (from.month - 1) + n;
  const year = Math.floor(months / 12);
  const month = mod(months, 12) + 1;
  return dayOf(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** The parts of a day. An open end has none and is a fault. */
export function yearMonthDay(day: Day): YearMonthDay {
  if (!Number.isFinite(day)) throw new RangeError('an open end has no year, month and day');
  // Years reckoned from 1 March, so that the leap day comes last: eras of 400 years, then years, then months.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

function isDay(days: number): days is Day {
  return Number.isInteger(days) || days === Infinity || days === -Infinity;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The inverse of `yearMonthDay`. */
function countDays(year: number, month: number, day: number): number {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
