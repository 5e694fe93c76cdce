import { boundsOf } from '../edtf-bounds.ts';
import { readEdtfText } from '../edtf-text.ts';
import type { Span } from '../span.ts';
import { showSpan } from '../span.ts';
import { readAgeSaid } from './age.ts';
import { readCalendarSaid } from './calendar.ts';
import { readPartSaid } from './parts-of.ts';
import { readRangeSaid } from './ranges.ts';
import { readRelativeSaid } from './relative.ts';
import { type Reader, type Said, type SaidNote, type SaidOn, spanOf } from './said.ts';
import { sayNarrowly } from './say.ts';
import { readSeasonSaid } from './seasons.ts';
import { plainly } from './spelling.ts';
import { takeTimeOfDay } from './time-of-day.ts';

/** A date as it was understood, exactly as vague as it was said; or what to write instead, as one sentence that never repeats the text. */
export type SaidDate =
  | {
      readonly kind: 'read';
      readonly when: Span;
      /** Minutes after midnight, Europe/London, where a time of day was said. */
      readonly at?: number;
      /** How it was read: "between about 11 and 20 July 2026, 14:30". */
      readonly says: string;
      readonly notes: readonly SaidNote[];
    }
  | { readonly kind: 'not-read'; readonly problem: string };

const longest = 100;
const examples = 'Write it as 26 July 2018, 26/7/18, July 2018, “last week”, “about mid July” or “at 4 months”.';

const readers: readonly Reader[] = [readRelativeSaid, readAgeSaid, readPartSaid, readSeasonSaid, readCalendarSaid, readRangeSaid];

/**
 * Reads a date the way people say it (British English, day before month). It is never narrower than what was said: "mid July" is ten days, "about 4 May"
 * keeps its "about", and "last Tuesday" on a Friday is either of two.
 */
export function readSaidDate(text: string, on: SaidOn): SaidDate {
  if (text.length > longest)
    return { kind: 'not-read', problem: 'This is too long to be a date. Write the date here, and the rest with what happened.' };
  const plain = plainly(text);
  if (plain === '')
    return { kind: 'not-read', problem: 'Write when it was. A vague date is welcome: “last week”, “about mid July”, “summer 2018”.' };
  const { rest, at, note } = takeTimeOfDay(plain);
  const read = asKept(text.trim()) ?? readWhole(rest === '' && at !== undefined ? 'today' : rest, on);
  if (read === undefined) return { kind: 'not-read', problem: `This could not be read as a date. ${examples}` };
  if ('problem' in read) return { kind: 'not-read', problem: read.problem };
  const when = spanOf(read.edtf);
  if (at !== undefined && when.earliest !== when.latest)
    return { kind: 'not-read', problem: 'A time of day goes with one day. Leave the time out, or say which day it was.' };
  const notes = [...(read.notes ?? []), ...(note === undefined ? [] : [note]), ...pointedOut(when, on)];
  const says = read.says ?? sayNarrowly(when);
  return { kind: 'read', when, ...(at === undefined ? {} : { at }), says: at === undefined ? says : `${says}, ${clock(at)}`, notes };
}

const date = String.raw`\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?[~?%]?`;
const kept = new RegExp(String.raw`^(?:${date}|\d{4}-2[1-4]|\d{3}X|(?:${date}|\.\.)/(?:${date}|\.\.)|\[${date}(?:,${date})+\])$`);

/** A date as it is kept is read as itself. */
function asKept(text: string): Said | undefined {
  const parts = kept.test(text) ? readEdtfText(text) : undefined;
  return parts === undefined || typeof boundsOf(parts) === 'string' ? undefined : { edtf: text };
}

const clock = (at: number): string => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

/** Reads a date without a time of day: what ranges and alternatives are made of. */
export function readWhole(text: string, on: SaidOn): Said | undefined {
  for (const reader of readers) {
    const read = reader(text, { ...on, whole: readWhole });
    if (read !== undefined) return read;
  }
  return undefined;
}

function pointedOut(when: Span, { today, born, looking }: SaidOn): readonly SaidNote[] {
  return [
    ...(looking !== 'ahead' && when.earliest > today ? [{ about: 'after-today', text: 'This is after today.' } as const] : []),
    ...(born !== undefined && when.latest < born.earliest
      ? [{ about: 'before-birth', text: `This is before the birth on record (${showSpan(born)}).` } as const]
      : []),
  ];
}
