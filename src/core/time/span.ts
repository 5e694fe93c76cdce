import { type Day, formatDay, showDay } from './day.ts';
import { readEdtfText } from './edtf-text.ts';
import { edtfInWords } from './span-words.ts';

/**
 * When something happened, as precisely as it is known: a day, a month, a season, an interval. `edtf` is what was entered (ISO 8601-2); the days are the
 * first and the last that it allows, with `-Infinity` and `Infinity` for an open end.
 *
 * Knowledge is credited from the latest day, and a clock starts on it, so that nobody is called late who may not be.
 */
export interface Span {
  readonly edtf: string;
  readonly earliest: Day;
  readonly latest: Day;
  /** Entered with `~`, `?` or `%`. It never widens the days. */
  readonly approximate: boolean;
}

/** No record is not "it did not happen": what the days do not settle is `cannot-tell`. */
export type Tri = 'met' | 'not-met' | 'cannot-tell';

export function exactly(day: Day): Span {
  return { edtf: formatDay(day), earliest: day, latest: day, approximate: false };
}

/** Some time from one day to another, both counted. An open end is `..`; a start after its end is a fault. */
export function between(from: Day, to: Day): Span {
  if (from > to) throw new RangeError(`a span that starts after it ends: ${formatDay(from)}/${formatDay(to)}`);
  return from === to ? exactly(from) : { edtf: `${formatDay(from)}/${formatDay(to)}`, earliest: from, latest: to, approximate: false };
}

/** Whether a window of days, both ends counted, counts what happened in the span: it does where the two have a day in common. */
export function overlaps(span: Span, from: Day, to: Day): boolean {
  return span.earliest <= to && span.latest >= from;
}

/** Whether `a` happened on an earlier day than `b`. Two on one day are not before one another, whichever came first in it. */
export function isBefore(a: Span, b: Span): Tri {
  if (a.latest < b.earliest) return 'met';
  return a.earliest >= b.latest ? 'not-met' : 'cannot-tell';
}

/** The order of display: by earliest day, then by latest. It is no answer to which came first. */
export function compareSpans(a: Span, b: Span): number {
  return compareDays(a.earliest, b.earliest) || compareDays(a.latest, b.latest);
}

/** `7 June 2018`, `about June 2018`, `summer 2015`, `by 5 May 2018`: never more precise than what was entered. */
export function showSpan(span: Span): string {
  const text = readEdtfText(span.edtf);
  return text === undefined ? `between ${showDay(span.earliest)} and ${showDay(span.latest)}` : edtfInWords(text);
}

function compareDays(a: Day, b: Day): number {
  // Not a subtraction: two open ends would give NaN.
  return a < b ? -1 : a > b ? 1 : 0;
}
