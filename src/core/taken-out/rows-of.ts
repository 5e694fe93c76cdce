import type { Entry } from '../entry/entry.ts';
import type { EntryId } from '../entry/ids.ts';
import { birthOf } from '../picture/family/family.ts';
import type { Picture } from '../picture/picture.ts';
import { type Telling, tellingsOf } from '../picture/told.ts';
import { ageOn } from '../time/age.ts';
import { addDays, type Day, daysBetween } from '../time/day.ts';
import { dayAt } from '../time/instant.ts';
import type { ChronologyRow, KnownSince } from './row.ts';

/** How the lines of a chronology are worded: everything made with the same names. */
export interface RowWords {
  readonly reference: (entry: EntryId) => string;
  readonly title: (entry: Entry) => string;
  readonly reported: (entry: Entry) => readonly string[];
  readonly details: (entry: Entry) => readonly string[];
  readonly child: (entry: Entry, p: Picture) => readonly string[];
  readonly action: (entry: Entry) => readonly string[];
  readonly told: (telling: Telling, p: Picture) => string;
  readonly keptBack: (entry: Entry, p: Picture) => readonly string[];
  readonly notes: (line: RowLine, p: Picture) => readonly string[];
}

/** An entry as it stands, or the mark that one was withdrawn. */
export interface RowLine {
  readonly entry: Entry;
  readonly withdrawn: boolean;
}

/** The lines of a picture, in the order given, as they are taken out. Of what was withdrawn nothing is told but when, by whom and that. */
export const rowsOf = (lines: readonly RowLine[], p: Picture, words: RowWords): readonly ChronologyRow[] =>
  lines.map((line) => rowOf(line, p, words));

function rowOf(line: RowLine, p: Picture, words: RowWords): ChronologyRow {
  const { entry, withdrawn } = line;
  const head = {
    entry: entry.id,
    reference: words.reference(entry.id),
    kind: entry.kind,
    when: entry.when,
    at: entry.at,
    age: ageThen(p, entry),
    source: entry.by,
    recorded: { on: entry.recordedAs, daysAfter: daysAfter(entry) },
    notes: words.notes(line, p),
    broughtIn: entry.source.kind === 'imported' ? { file: entry.source.file, where: entry.source.where } : undefined,
  };
  if (withdrawn) return { ...head, ...nothingTold, standing: 'withdrawn' };
  return {
    ...head,
    standing: p.known.amended.has(entry.id) ? 'put-right' : 'as-written',
    title: words.title(entry),
    text: entry.text,
    reported: words.reported(entry),
    details: words.details(entry),
    present: entry.present,
    child: words.child(entry, p),
    action: words.action(entry),
    knownTo: knownTo(entry, p, words),
    keptBack: words.keptBack(entry, p),
  };
}

const nothingTold = {
  ...{ title: '', text: '', reported: [], details: [], present: [], child: [], action: [], knownTo: [], keptBack: [] },
};

/** Who has it by the day of the picture, as far as this view may know: who wrote it down, then whom it reached, in order. */
const knownTo = (entry: Entry, p: Picture, words: RowWords): readonly KnownSince[] => [
  { agency: entry.by, since: dayAt(entry.recorded), how: 'in its own record' },
  ...[...tellingsOf(p, entry.id)]
    .sort((a, b) => a.on - b.on)
    .map((telling) => ({ agency: telling.to, since: telling.on, how: words.told(telling, p) })),
];

/** The child's age when it happened; nothing for a time before the pregnancy, or where the birth is not known. */
export function ageThen(p: Picture, { when }: Pick<Entry, 'when'>): string {
  const birth = birthOf(p, p.child);
  const day = when.earliest;
  if (birth === undefined || !Number.isFinite(day) || day < addDays(birth.on.earliest, -daysOfAPregnancy)) return '';
  const [from, to] = [ageOn(birth.on, day), Number.isFinite(when.latest) ? ageOn(birth.on, when.latest) : ''];
  return to === '' || from === to ? from : `${from} to ${to}`;
}

const daysOfAPregnancy = 294;

const daysAfter = ({ when, recorded }: Entry): number => {
  const wrote: Day = dayAt(recorded);
  return Number.isFinite(when.latest) && wrote > when.latest ? daysBetween(when.latest, wrote) : 0;
};
