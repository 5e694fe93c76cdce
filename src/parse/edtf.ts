import { parse } from 'edtf';
import { boundsOf, type NoBounds } from '../core/time/edtf-bounds.ts';
import { readEdtfText } from '../core/time/edtf-text.ts';
import type { Span } from '../core/time/span.ts';

/** Why a text is not read, as one sentence for the person who wrote it. It never repeats the text. */
export interface DateProblem {
  readonly problem: string;
}

/** A longer text is no date, and the grammar is slow on long ones. */
const longest = 200;

const noBoundsProblems: Readonly<Record<NoBounds, string>> = {
  'no-such-day': 'The calendar has no such day or month.',
  'start-after-end': 'This interval starts after it ends.',
};

const generalProblem = 'Write a date as 2025-03-12, 2025-03 or 2025, with ~ after it for about, or two dates with / between them.';

/** What people write instead, with what to write: the first that fits is said. */
const commonMistakes: readonly (readonly [form: RegExp, problem: string])[] = [
  [/^\s*$/, 'There is no date here.'],
  [/^(\.\.)?\/(\.\.)?$/, 'This interval has neither a start nor an end.'],
  [/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/, 'Write the year first, then the month and the day: 2025-03-12.'],
  [/^\d{4}-(\d|\d-\d{1,2}|\d{2}-\d)$/, 'Write the month and the day with two digits each: 2025-03-12.'],
  [/\dT\d/, 'Write the day here, and the time of day apart from it.'],
  [/^-?\d{1,3}[~?%]?$|^-\d{4}|^Y/, 'Write the year with four digits: 2025.'],
  [/(^|\/)\d{4}-2[1-4]([~?%/]|$)/, 'A season stands alone: for more, write its months, such as 2015-06~/2015-08~.'],
  [/^\d{4}-(2[5-9]|3\d|4[01])/, 'Of the seasons, write only 21 to 24; for a quarter or a half year, write its months: 2025-01/2025-03.'],
];

/**
 * Reads an EDTF date (ISO 8601-2). The npm package `edtf` decides what is EDTF; the bounds are ours, since there a summer is April to June, 29 February
 * of a common year is 1 March, and `[2018..2019]` ends in 2018. A doubtful date (`~`, `?`, `%`) is as wide as a certain one.
 */
export function parseEdtf(text: string): Span | DateProblem {
  if (text.length > longest) return { problem: 'This is too long to be a date.' };
  const parts = readEdtfText(text);
  const bounds = parts === undefined ? undefined : boundsOf(parts);
  if (typeof bounds === 'string') return { problem: describeMistake(text) ?? noBoundsProblems[bounds] };
  if (bounds === undefined || !isEdtf(text)) return { problem: describeMistake(text) ?? generalProblem };
  return { edtf: text, ...bounds, approximate: /[~?%]/.test(text) };
}

function describeMistake(text: string): string | undefined {
  return commonMistakes.find(([form]) => form.test(text))?.[1];
}

function isEdtf(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}
