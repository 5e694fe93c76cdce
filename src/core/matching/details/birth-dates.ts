import { type Day, dayOf, formatDay, isCalendarDay, yearMonthDay } from '../../time/day.ts';
import { exactly, type Span, showSpan } from '../../time/span.ts';
import { editsBetween } from '../names/edits.ts';

/** How two dates of birth compare, in their order from the same to different. */
export const dateLevels = ['exact', 'within', 'default', 'slip', 'swapped', 'near', 'different'] as const;
export type DateLevel = (typeof dateLevels)[number];

export interface DateComparison {
  readonly level: DateLevel;
  readonly words: string;
}

/** Compares two dates of birth by their parts. The same whichever is given first. */
export function compareBirthDates(a: Span, b: Span): DateComparison {
  const said = (level: DateLevel, why: string): DateComparison => ({
    level,
    words: level === 'exact' ? 'the same date of birth' : `date of birth ${showSpan(a)} / ${showSpan(b)}: ${why}`,
  });
  if (a.earliest === b.earliest && a.latest === b.latest) return said('exact', '');
  if (isWithin(a, b) || isWithin(b, a)) return said('within', 'the one allows the other');
  if (a.earliest !== a.latest || b.earliest !== b.latest) return said('different', 'different');
  const why = compareDays(a.earliest, b.earliest);
  return said(why.level, why.words);
}

const isWithin = (a: Span, b: Span): boolean => a.earliest >= b.earliest && a.latest <= b.latest;

function compareDays(a: Day, b: Day): DateComparison {
  const [one, other] = [yearMonthDay(a), yearMonthDay(b)];
  const isFirst = ({ month, day }: typeof one): boolean => month === 1 && day === 1;
  if (one.year === other.year && (isFirst(one) || isFirst(other)))
    return { level: 'default', words: '1 January often stands for a day that is not known' };
  if (one.year === other.year && one.month === other.day && one.day === other.month)
    return { level: 'swapped', words: 'day and month changed places' };
  const edits = editsBetween(digitsOf(a), digitsOf(b), 2);
  if (edits === 1) return { level: 'slip', words: 'one digit' };
  const parts = [one.year === other.year, one.month === other.month, one.day === other.day].filter(Boolean).length;
  if (parts === 2 && Math.abs(one.year - other.year) <= 1) return { level: 'near', words: 'two of day, month and year are the same' };
  return { level: 'different', words: 'different' };
}

const digitsOf = (day: Day): string => formatDay(day).replaceAll('-', '');

/** Every way in which a date of birth that is alike to a day may be kept: the day, its month, its year, and the days that a slip makes of it. */
export function birthKeys(day: Day): readonly string[] {
  const { year, month, day: ofMonth } = yearMonthDay(day);
  const written = formatDay(day);
  const days = new Set<string>([written]);
  const add = (y: number, m: number, d: number): void => {
    if (isCalendarDay(y, m, d)) days.add(formatDay(dayOf(y, m, d)));
  };
  add(year, ofMonth, month);
  add(year, 1, 1);
  for (const text of slipsOf(digitsOf(day))) add(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
  for (let d = 1; d <= 31; d += 1) add(year, month, d);
  for (let m = 1; m <= 12; m += 1) add(year, m, ofMonth);
  for (const y of [year - 1, year + 1]) add(y, month, ofMonth);
  if (month === 1 && ofMonth === 1) for (let m = 1; m <= 12; m += 1) for (let d = 1; d <= 31; d += 1) add(year, m, d);
  const alike = [...days].filter((text) => compareBirthDates(exactly(day), exactly(dayFrom(text))).level !== 'different');
  return [...alike, written.slice(0, 7), written.slice(0, 4)];
}

const dayFrom = (text: string): Day => dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));

/** Eight digits with one of them changed, or with two neighbours in each other's place. */
function slipsOf(digits: string): readonly string[] {
  const changed = [...digits].flatMap((_, i) => [...'0123456789'].map((digit) => digits.slice(0, i) + digit + digits.slice(i + 1)));
  const swapped = [...digits].slice(1).map((_, i) => digits.slice(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.slice(i + 2));
  return [...changed, ...swapped];
}

/** What a date of birth is kept under: a day, a month or a year as it was known; nothing where it is vaguer than that. */
export function birthKey({ earliest, latest }: Span): string | undefined {
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return undefined;
  const [from, to] = [formatDay(earliest), formatDay(latest)];
  if (from === to) return from;
  if (from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : undefined;
}
