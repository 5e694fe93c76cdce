import { addDays, type Day, dayOf, formatDay, isCalendarDay, yearMonthDay } from '../time/day.ts';
import { spanOf } from '../time/said/said.ts';
import { readSaidDate } from '../time/said/said-date.ts';
import { exactly, type Span, showSpan } from '../time/span.ts';
import type { Cell } from './sent.ts';
import { plainDate } from './sent-date-words.ts';

/** What somebody should look at before the reading is kept. */
export interface SentNote {
  readonly about: 'year-taken' | 'serial' | 'day-first' | 'month-first' | 'after-today' | 'other';
  readonly text: string;
}

/** A date of a row as it was understood: never narrower than it was written, and never guessed. */
export type SentDate =
  | { readonly kind: 'read'; readonly when: Span; readonly at?: number; readonly notes: readonly SentNote[] }
  /** Nothing is written, or that it is not known. */
  | { readonly kind: 'none' }
  /** One sentence that says why, without the text; and what it could be, for a person to choose. */
  | { readonly kind: 'not-read'; readonly problem: string; readonly could: readonly Span[] };

/** What reading a date goes by. */
export interface SentOn {
  readonly today: Day;
  readonly born?: Span;
  /** The date of the row before, and which way the file runs: where a year or a month is left out, it follows from these. */
  readonly before?: Span;
  readonly runs?: 'up' | 'down';
  /** The order of numbers: as a person said, or `unsure` where the column has dates that can only be month first. */
  readonly order?: 'day-first' | 'month-first' | 'unsure';
}

/** Reads the date of a row, in any form in which people write one. */
export function readSentDate(cell: Cell, on: SentOn): SentDate {
  if (cell.kind === 'day') return read(exactly(cell.day), cell.at, afterToday(exactly(cell.day), on));
  if (cell.kind === 'number') return readNumber(cell.number, on);
  return readDateText(cell.text, on);
}

const read = (when: Span, at: number | undefined, notes: readonly SentNote[]): SentDate => ({
  kind: 'read',
  when,
  ...(at === undefined ? {} : { at }),
  notes,
});

/** The days that a spreadsheet counts from 30 December 1899, of a date cell whose form was lost: 1927 to 2119. */
const serials = { from: 10_000, to: 80_000, first: dayOf(1899, 12, 30) } as const;

function readNumber(number: number, on: SentOn): SentDate {
  if (Number.isInteger(number) && number >= 1900 && number <= 2100) return read(spanOf(String(number)), undefined, []);
  if (number < serials.from || number > serials.to) return notRead;
  const when = spanOf(formatDay(addDays(serials.first, Math.floor(number))));
  const minutes = Math.round((number % 1) * 1440) % 1440;
  return read(when, minutes === 0 ? undefined : minutes, [
    { about: 'serial', text: `A number of days, as spreadsheets count them: read as ${showSpan(when)}.` },
    ...afterToday(when, on),
  ]);
}

const notRead: SentDate = { kind: 'not-read', problem: 'This could not be read as a date.', could: [] };

export function readDateText(text: string, on: SentOn): SentDate {
  const plain = plainDate(text);
  if (plain === undefined) return { kind: 'none' };
  const serial = /^\d{5}(?:\.\d+)?$/.test(plain) ? readNumber(Number(plain), on) : undefined;
  if (serial !== undefined) return serial;
  const ordered = inOrder(plain, on);
  if (typeof ordered !== 'string') return ordered;
  const said = readSaidDate(ordered, saidOn(ordered, on));
  if (said.kind === 'not-read') return { kind: 'not-read', problem: said.problem, could: [] };
  const notes = said.notes.flatMap(({ about, text: words }): readonly SentNote[] => {
    if (about === 'day-first') return on.order === undefined ? [{ about, text: words }] : [];
    if (about === 'year-taken')
      return [{ about, text: on.before === undefined ? words : 'Read as following the row before: a part of the date was left out.' }];
    return [{ about: about === 'after-today' ? about : 'other', text: words }];
  });
  return read(said.when, said.at, notes);
}

const afterToday = (when: Span, { today }: SentOn): readonly SentNote[] =>
  when.earliest > today ? [{ about: 'after-today', text: 'This is after today.' }] : [];

/** A week of slack: rows are not always in order, and a week that began before the last row may stand under it. */
const slack = 7;

/** A date without its year or month follows the row before, the way the file runs; else it is the last such day. */
function saidOn(text: string, { today, born, before, runs = 'up' }: SentOn): Parameters<typeof readSaidDate>[1] {
  const known = born === undefined ? {} : { born };
  if (before === undefined || /\b(?:19|20)\d\d\b|\d[/. -]\d{1,2}[/. -]\d\d\b/.test(text)) return { today, ...known };
  const [early, late] = [before.earliest, before.latest];
  if (runs === 'up' && Number.isFinite(early)) return { today: addDays(early, -slack), looking: 'ahead', ...known };
  return Number.isFinite(late) ? { today: addDays(late, slack), looking: 'past', ...known } : { today, ...known };
}

const numbers = /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b/g;

/** A date in numbers is read day first, unless a person has said otherwise. One that can only be month first is not guessed. */
function inOrder(text: string, { order, today }: SentOn): string | SentDate {
  const found = [...text.matchAll(numbers)].map(([, a, , b, year]) => ({ a: Number(a), b: Number(b), year: fullYear(year ?? '', today) }));
  if (order === 'month-first')
    return text.replaceAll(numbers, (_, a: string, mark: string, b: string, year: string) => `${b}${mark}${a}${mark}${year}`);
  if (order === 'day-first') return text;
  const [one] = found;
  if (one === undefined) return text;
  if (found.some(({ a, b }) => b > 12 && a <= 12))
    return {
      kind: 'not-read',
      problem: 'Dates are read day first, and there is no such month. It may be written month first, as in America.',
      could: found.length === 1 ? days(one.year, one.a, one.b) : [],
    };
  if (order === 'unsure' && found.some(({ a, b }) => a <= 12 && b <= 12 && a !== b))
    return {
      kind: 'not-read',
      problem: 'Other dates in this column can only be month first, so that this one can be read in two ways. Say which.',
      could: found.length === 1 ? [...days(one.year, one.b, one.a), ...days(one.year, one.a, one.b)] : [],
    };
  return text;
}

const fullYear = (year: string, today: Day): number => {
  if (year.length === 4) return Number(year);
  const here = Math.floor(yearMonthDay(today).year / 100) * 100 + Number(year);
  return here > yearMonthDay(today).year + 10 ? here - 100 : here;
};

const days = (year: number, month: number, day: number): readonly Span[] =>
  isCalendarDay(year, month, day) ? [exactly(dayOf(year, month, day))] : [];

/** Whether some of a column's dates can only be month first: then those that could be either are not guessed. */
export const orderOf = (texts: readonly string[]): 'unsure' | undefined =>
  texts.some((text) => [...text.matchAll(numbers)].some(([, a, , b]) => Number(b) > 12 && Number(a) <= 12)) ? 'unsure' : undefined;

/** Which way dates run in a file, by those that are whole. */
export function runsOf(spans: readonly Span[]): 'up' | 'down' {
  let up = 0;
  for (const [i, span] of spans.entries()) {
    const next = spans[i + 1];
    if (next !== undefined) up += Math.sign(next.earliest - span.earliest) || 0;
  }
  return up < 0 ? 'down' : 'up';
}
