import { addDays, formatDay } from '../day.ts';
import { fromTo } from './parts-of.ts';
import type { SaidNote } from './said.ts';
import { type Reader, type Reading, type Said, spanOf } from './said.ts';
import { monthNamed } from './spelling.ts';

/** From one date to another, one date or another, before, by, after and since. */
export const readRangeSaid: Reader = (text, on) => readOneSided(text, on) ?? readEither(text, on) ?? readTwoSided(text, on);

const ending = (said: Said, edtf: string): Said => ('problem' in said || said.notes === undefined ? { edtf } : { edtf, notes: said.notes });

function readOneSided(text: string, on: Reading): Said | undefined {
  const match = /^(before|by|until|till|up to|after|since|from)\b (.+?)(?: (?:on|onwards?|on wards))?$/.exec(text);
  if (match === null || / to | - |\band\b/.test(text)) return undefined;
  const [, word = '', of = ''] = match;
  const read = on.whole(of.replace(/^late (?=.*\d{4}$)/, ''), on);
  if (read === undefined || 'problem' in read) return read;
  const { earliest, latest, approximate } = spanOf(read.edtf);
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return undefined;
  const simple = /^[\d-]+[~?%]?$/.test(read.edtf) && !/^\d{4}-2\d$/.test(read.edtf);
  const doubt = approximate ? '~' : '';
  switch (word) {
    case 'before':
      return ending(read, `../${formatDay(addDays(earliest, -1))}${doubt}`);
    case 'by':
    case 'until':
    case 'till':
    case 'up to':
      return ending(read, `../${simple ? read.edtf : `${formatDay(latest)}${doubt}`}`);
    case 'after':
      return ending(read, `${formatDay(addDays(latest, 1))}${doubt}/..`);
    default:
      return ending(read, `${simple ? read.edtf : `${formatDay(earliest)}${doubt}`}/..`);
  }
}

function readEither(text: string, on: Reading): Said | undefined {
  const ends = text.split(/ or /);
  if (ends.length < 2) return undefined;
  const last = ends.at(-1) ?? '';
  const reads = ends.map((end) => on.whole(completed(end, last), on));
  const edtfs: string[] = [];
  for (const read of reads) {
    if (read === undefined || 'problem' in read) return read;
    if (!/^\d{4}(-\d\d(-\d\d)?)?[~?%]?$/.test(read.edtf) || /^\d{4}-2\d/.test(read.edtf)) return undefined;
    edtfs.push(read.edtf);
  }
  return { edtf: `[${edtfs.sort().join(',')}]`, ...notesOf(reads) };
}

function readTwoSided(text: string, on: Reading): Said | undefined {
  const bare = text.replace(/^(?:possibly )?(?:between|from) /, '');
  const slash = /^(\S*[\d.]{2}[~?%]?)\/([\d.]\S*)$/.exec(bare);
  const ends =
    /^(.+?) (?:to|and|until|till|-) (.+)$/.exec(bare) ??
    (slash !== null && /^\d{4}-|^\.\.$|^\d{4}[~?%]?$/.test(slash[1] ?? '') ? slash : null) ??
    /^(\d{1,2}|[a-z]+) ?[-/] ?((?:\d{1,2} )?[a-z]+(?: '?\d{2,4})?)$/.exec(bare) ??
    /^(\d{1,2}(?: [a-z]+)?(?: \d{4})?|(?:19|20)\d\d|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?) ?- ?(.+)$/.exec(bare);
  if (ends === null) return undefined;
  const [, from = '', to = ''] = ends;
  if (/\bbetween\b|\bfrom\b/.test(bare) || from === '' || to === '') return undefined;
  const last = to === '..' ? undefined : on.whole(to, on);
  if (to !== '..' && (last === undefined || 'problem' in last)) return last;
  const first = from === '..' ? undefined : on.whole(completed(from, to), on);
  if (from !== '..' && (first === undefined || 'problem' in first)) return first;
  if (first === undefined) return last === undefined || 'problem' in last ? undefined : { edtf: `../${last.edtf}` };
  if (last === undefined) return 'problem' in first ? undefined : { edtf: `${first.edtf}/..` };
  return 'problem' in first || 'problem' in last ? undefined : together(first, last, on);
}

/** A first end that was read without a year of its own, and would come after the last, is of the year before it. */
function together(first: Exclude<Said, { problem: string }>, last: Exclude<Said, { problem: string }>, on: Reading): Said | undefined {
  const guessed = first.notes?.some(({ about }) => about === 'year-taken') ?? false;
  const joined = fromTo(first.edtf, last.edtf);
  const notes = notesOf([first, last]);
  if (joined !== undefined && !('problem' in joined)) return { ...joined, ...notes };
  if (!guessed) return joined;
  const earlier = first.edtf.replace(/^\d{4}/, (year) => String(Number(year) - 1));
  const second = fromTo(earlier, last.edtf);
  return second === undefined || 'problem' in second || on.looking === 'ahead' ? joined : { ...second, ...notes };
}

function notesOf(reads: readonly (Said | undefined)[]): { readonly notes?: readonly SaidNote[] } {
  const all = reads.flatMap((read) => (read === undefined || 'problem' in read ? [] : (read.notes ?? [])));
  const notes = all.filter((note, i) => all.findIndex(({ about }) => about === note.about) === i);
  return notes.length === 0 ? {} : { notes };
}

/** "15" of "15 to 26 July 2018" is of July 2018, and "3 May" of "3 May to 4 June 2018" of 2018. */
function completed(end: string, last: string): string {
  const words = last.split(' ');
  const year = /(?:^|\s)((?:19|20)\d\d|'\d\d)$/.exec(last)?.[1];
  const month = words.find((word) => monthNamed(word) !== undefined);
  const bare = end.trim();
  if (/^(?:about |possibly )*\d{1,2}$/.test(bare) && month !== undefined) return [bare, month, year].filter(Boolean).join(' ');
  const numbers = /^\d{1,2}([/.]\d{1,2}(?:[/.]\d{2,4})?)$/.exec(last)?.[1];
  if (/^\d{1,2}$/.test(bare) && numbers !== undefined) return bare + numbers;
  const lacksYear =
    year !== undefined &&
    !/\d{4}|'\d\d/.test(bare) &&
    bare.split(' ').some((word) => monthNamed(word) !== undefined || /^(?:spring|summer|autumn)$/.test(word));
  return lacksYear ? `${bare} ${year}` : bare;
}
