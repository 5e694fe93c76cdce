import { type Day, dayOf, daysInMonth, formatDay, isCalendarDay, yearMonthDay } from '../day.ts';
import type { Reader, Reading, Said, SaidNote } from './said.ts';
import { monthNamed } from './spelling.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** A year as written: 18 is 2018, 96 is 1996; of two digits, the last such year that is at most ten years ahead. */
export function yearWritten(text: string, today: Day): number {
  const written = Number(text.replace("'", ''));
  if (text.replace("'", '').length > 2) return written;
  const { year } = yearMonthDay(today);
  const here = Math.floor(year / 100) * 100 + written;
  return here > year + 10 ? here - 100 : here;
}

/** A day or month of the calendar, in any order that is used in Britain; a month or year alone; and EDTF itself. */
export const readCalendarSaid: Reader = (text, on) => {
  const doubt = /^(?:possibly |about )+/.exec(text)?.[0] ?? /(?: possibly| about)+$/.exec(text)?.[0] ?? '';
  const bare = text.replace(doubt, '').trim();
  const read = readBare(bare, on);
  if (read === undefined || 'problem' in read || doubt === '') return read;
  const mark = doubt.includes('possibly') ? (doubt.includes('about') ? '%' : '?') : '~';
  return { ...read, edtf: marked(read.edtf, mark) };
};

/** Doubt stands after a date, and after both ends of an interval; a season takes none, and becomes its months. */
export function marked(edtf: string, mark: '~' | '?' | '%'): string {
  const season = /^(\d{4})-(2[1-4])$/.exec(edtf);
  if (season !== null) {
    const from = (Number(season[2]) - 20) * 3;
    const year = Number(season[1]);
    const to = from === 12 ? `${year + 1}-02` : `${year}-${two(from + 2)}`;
    return `${year}-${two(from)}${mark}/${to}${mark}`;
  }
  if (edtf.startsWith('['))
    return `[${edtf
      .slice(1, -1)
      .split(',')
      .map((one) => `${one.trim()}${mark}`)
      .join(',')}]`;
  return edtf
    .split('/')
    .map((end) => (end === '..' || end === '' ? end : `${end.replace(/[~?%]$/, '')}${mark}`))
    .join('/');
}

function readBare(text: string, on: Reading): Said | undefined {
  const iso = /^(\d{4})-(\d\d)(?:-(\d\d))?([~?%]?)$/.exec(text);
  if (iso !== null) return isoDate(text, iso);
  const numbers = /^(\d{1,2})[/. -](\d{1,2})(?:[/. -]('?\d{2}|\d{4}))?$/.exec(text);
  if (numbers !== null) return dayFirst(Number(numbers[1]), Number(numbers[2]), numbers[3], on);
  const monthAndYear = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (monthAndYear !== null) return monthOf(Number(monthAndYear[1]), monthAndYear[2], on);
  if (/^(?:19|20)\d\d$/.test(text)) return { edtf: text };
  const decade = /^(?:the )?((?:19|20)?\d)0'?s$/.exec(text);
  if (decade !== null) return { edtf: `${Math.floor(yearWritten(`${decade[1]}0`, on.today) / 10)}X` };
  return readWords(
    text.split(' ').filter((word) => !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word) && word !== 'the'),
    on,
  );
}

function isoDate(text: string, [, year = '', month = '', day]: RegExpExecArray): Said | undefined {
  if (/^2[1-4]$/.test(month) && day === undefined) return { edtf: text };
  if (Number(month) < 1 || Number(month) > 12) return { problem: `There is no month ${Number(month)}.` };
  if (day !== undefined && !isCalendarDay(Number(year), Number(month), Number(day))) return noSuchDay;
  return { edtf: text };
}

const noSuchDay: Said = { problem: 'The calendar has no such day. Check the day, the month and the year.' };

function dayFirst(day: number, month: number, year: string | undefined, on: Reading): Said {
  if (month > 12 && day <= 12)
    return { problem: 'Dates are read day first, and there is no such month. Write the day, then the month: 26/7/18.' };
  const read = dayOfMonth(day, month, year, on);
  if ('problem' in read || day === month || day > 12) return read;
  return { ...read, notes: [{ about: 'day-first', text: 'Read with the day first, as in Britain.' }, ...(read.notes ?? [])] };
}

/** `22 may 2016`, `may 22 2016`, `may 2016`, `may`, `22`. */
function readWords(words: readonly string[], on: Reading): Said | undefined {
  const [one = '', second, third, ...more] = words;
  if (more.length > 0) return undefined;
  const [first, then] = [monthNamed(one), second === undefined ? undefined : monthNamed(second)];
  const isDay = (word: string | undefined): word is string => word !== undefined && /^\d{1,2}$/.test(word);
  const isYear = (word: string | undefined): word is string => word !== undefined && /^('?\d\d|(?:19|20)\d\d)$/.test(word);
  if (isDay(one) && then !== undefined && (third === undefined || isYear(third))) return dayOfMonth(Number(one), then, third, on);
  if (first !== undefined && isDay(second) && isYear(third)) return dayOfMonth(Number(second), first, third, on);
  if (first !== undefined && third === undefined && second !== undefined && /^('\d\d|(?:19|20)\d\d)$/.test(second))
    return monthOf(first, second, on);
  if (first !== undefined && isDay(second) && third === undefined) return dayOfMonth(Number(second), first, undefined, on);
  if (first !== undefined && second === undefined) return monthOf(first, undefined, on);
  return isDay(one) && second === undefined ? dayAlone(Number(one), on) : undefined;
}

/** A day of some month. Without a year, the last such day by today (or the next, looking ahead), and it says so. */
export function dayOfMonth(day: number, month: number, year: string | undefined, on: Reading): Said {
  if (month < 1 || month > 12) return { problem: `There is no month ${month}. Write the day, then the month: 26/7/18.` };
  if (year !== undefined) {
    const written = yearWritten(year, on.today);
    return isCalendarDay(written, month, day) ? { edtf: `${written}-${two(month)}-${two(day)}` } : noSuchDay;
  }
  const { year: now } = yearMonthDay(on.today);
  const ahead = on.looking === 'ahead';
  const order = ahead ? [now, now + 1, now + 2, now + 3, now + 4] : [now, now - 1, now - 2, now - 3, now - 4];
  const found = order
    .filter((one) => isCalendarDay(one, month, day))
    .find((one) => (ahead ? dayOf(one, month, day) >= on.today : dayOf(one, month, day) <= on.today));
  return found === undefined ? noSuchDay : { edtf: `${found}-${two(month)}-${two(day)}`, notes: [yearTaken(found, ahead)] };
}

export const yearTaken = (year: number, ahead: boolean): SaidNote => ({
  about: 'year-taken',
  text: `No year was given, so the ${ahead ? 'next' : 'last'} was taken: ${year}.`,
});

/** The last month of that name that has begun, or of a year where one is written. */
export function monthOf(month: number, year: string | undefined, on: Reading): Said {
  if (month < 1 || month > 12) return { problem: `There is no month ${month}.` };
  if (year !== undefined) return { edtf: `${yearWritten(year, on.today)}-${two(month)}` };
  const now = yearMonthDay(on.today);
  const ahead = on.looking === 'ahead';
  const taken = ahead ? (month >= now.month ? now.year : now.year + 1) : month <= now.month ? now.year : now.year - 1;
  return { edtf: `${taken}-${two(month)}`, notes: [yearTaken(taken, ahead)] };
}

/** "the 4th": of this month or the last month before that had it. */
function dayAlone(day: number, on: Reading): Said {
  if (day < 1 || day > 31) return noSuchDay;
  const now = yearMonthDay(on.today);
  const step = on.looking === 'ahead' ? 1 : -1;
  for (let n = 0; n < 4; n += 1) {
    const months = now.year * 12 + now.month - 1 + n * step;
    const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
    if (day > daysInMonth(year, month)) continue;
    const found = dayOf(year, month, day);
    if (step === 1 ? found >= on.today : found <= on.today)
      return { edtf: formatDay(found), notes: [{ about: 'year-taken', text: 'No month was given, so the nearest was taken.' }] };
  }
  return noSuchDay;
}
