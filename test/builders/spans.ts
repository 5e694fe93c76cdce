import type { Day } from '../../src/core/time/day.ts';
import { parseDay } from '../../src/core/time/day.ts';
import type { Span } from '../../src/core/time/span.ts';
import { parseEdtf } from '../../src/parse/edtf.ts';

/** The day `2018-06-07`. */
export function day(text: string): Day {
  const read = parseDay(text);
  if (read === undefined) throw new Error(`a test names a day that there is not: ${text}`);
  return read;
}

/** The span of an EDTF text. */
export function span(text: string): Span {
  const read = parseEdtf(text);
  if ('problem' in read) throw new Error(`a test names a date that cannot be read: ${text}. ${read.problem}`);
  return read;
}
