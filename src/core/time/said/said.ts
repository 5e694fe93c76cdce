import type { Day } from '../day.ts';
import { boundsOf } from '../edtf-bounds.ts';
import { readEdtfText } from '../edtf-text.ts';
import type { Span } from '../span.ts';

/** What a reading goes by: never a clock of its own. */
export interface SaidOn {
  readonly today: Day;
  /** When the person was born whom ages are told of; without it, an age is not read. */
  readonly born?: Span | undefined;
  /** Which way a date without a year is looked for: `past`, the default, or ahead, for what is planned. */
  readonly looking?: 'past' | 'ahead';
}

/** What somebody should look at before the reading is kept. */
export interface SaidNote {
  readonly about: 'after-today' | 'before-birth' | 'day-first' | 'year-taken' | 'part-of-day' | 'weekday' | 'week-start';
  readonly text: string;
}

/** A reading before it becomes a span: EDTF as vague as what was said, or one sentence that says what to write instead. */
export type Said = { readonly edtf: string; readonly notes?: readonly SaidNote[]; readonly says?: string } | { readonly problem: string };

/** What a reader may ask of the rest: the whole of reading, for the two ends of a range. */
export interface Reading extends SaidOn {
  readonly whole: (text: string, on: SaidOn) => Said | undefined;
}

/** One way of saying a date. Nothing, where the text is not of that way. */
export type Reader = (text: string, on: Reading) => Said | undefined;

/** The span of an EDTF text that Heed itself made. */
export function spanOf(edtf: string): Span {
  const text = readEdtfText(edtf);
  const bounds = text === undefined ? undefined : boundsOf(text);
  if (bounds === undefined || typeof bounds === 'string') throw new RangeError(`not a date of Heed's own: ${edtf}`);
  return { edtf, ...bounds, approximate: /[~?%]/.test(edtf) };
}
