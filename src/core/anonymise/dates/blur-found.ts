import { type Day, dayOf, isCalendarDay, monthNames, yearMonthDay } from '../../time/day.ts';
import type { Range } from '../slip.ts';
import { withCapital } from '../text/capitals.ts';
import { type Blurring, blurDay, seasonNamed, seasonOf } from './blur.ts';
import type { FoundDate } from './found-date.ts';

/** What stands instead of a date, and how much of the text it stands for: the words before it that go with it are part of it. */
export interface BlurredHere extends Range {
  /** Nothing where a person has to find the words: a birthday, an age to the day. */
  readonly text?: string;
}

/**
 * Blurs a date where it stands.
 * @param near a day by which a year that was not said is known: that of the row; a day of no year is the last such day before it, and a month at most after it
 */
export function blurFound(date: FoundDate, text: string, blurring: Blurring, near?: Day): BlurredHere {
  const first = told(date, blurring, near);
  if (first === undefined) return { start: date.start, end: date.end };
  const last = date.until === undefined ? first : (told({ ...date.until, fine: date.fine }, blurring, near) ?? first);
  const before = /\b(between|from|on|in|at|during)(\s+(?:the\s+)?)$/i.exec(text.slice(Math.max(0, date.start - 16), date.start));
  const word = before?.[1]?.toLowerCase();
  const isRange = last !== first;
  if (before === null || word === undefined || (word === 'from' && !isRange))
    return { start: date.start, end: date.end, text: isRange ? `${first} to ${last}` : first };
  const start = date.start - before[0].length;
  const said = `${leadOf(word, first, isRange)}${isRange ? `${first} to ${last}` : first}`;
  return { start, end: date.end, text: before[1]?.charAt(0) === word.charAt(0) ? said : withCapital(said) };
}

function leadOf(word: string, first: string, isRange: boolean): string {
  if (isRange) return 'from ';
  return /^(?:when|before|that|\d+ months before|a month before)\b/.test(first) ? '' : word === 'during' ? 'during ' : 'in ';
}

type Parts = Pick<FoundDate, 'fine' | 'year' | 'month' | 'day'>;

function told({ fine, year, month, day }: Parts, blurring: Blurring, near: Day | undefined): string | undefined {
  const { grain } = blurring;
  const at = year ?? (near === undefined ? undefined : yearNear(near, month, day));
  const inMonth = month ?? (near === undefined || day === undefined ? undefined : yearMonthDay(near).month);
  if (at !== undefined && inMonth !== undefined) {
    const known =
      day !== undefined && isCalendarDay(at, inMonth, day) ? dayOf(at, inMonth, day) : dayOf(at, inMonth, grain === 'age' ? 15 : 1);
    return fine === 'season' && grain !== 'age'
      ? grain === 'year'
        ? String(at)
        : seasonOf(at, inMonth).text
      : blurDay(known, blurring).text;
  }
  if (inMonth !== undefined) return grain === 'month' ? monthNames[inMonth - 1] : grain === 'season' ? seasonNamed(inMonth) : 'that year';
  if (at !== undefined) return String(at);
  return day === undefined ? undefined : grain === 'month' ? 'that month' : grain === 'season' ? 'that season' : 'that year';
}

function yearNear(near: Day, month: number | undefined, day: number | undefined): number {
  const { year, month: now } = yearMonthDay(near);
  return month !== undefined && month > now + 1 ? year - 1 : month === undefined && day === undefined ? year : year;
}
