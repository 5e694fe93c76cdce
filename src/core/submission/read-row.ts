import { spanOf } from '../time/said/said.ts';
import { between, type Span } from '../time/span.ts';
import { splitKnownTo, type ToldWritten } from './known-to.ts';
import { leadingDate } from './leading-date.ts';
import type { Meaning } from './meaning.ts';
import { readSeen, type SeenWritten } from './seen-cell.ts';
import type { Cell, Place, SentRow } from './sent.ts';
import { readSentDate, type SentDate, type SentOn } from './sent-date.ts';
import { readSentTime } from './sent-time.ts';
import { splitNamed } from './split-named.ts';

/** How the columns of a table are to be read, as a person settled it. */
export interface ColumnMap {
  readonly columns: readonly Meaning[];
  /** The order of dates that are written in numbers. */
  readonly order: NonNullable<SentOn['order']>;
  readonly runs: 'up' | 'down';
}

/** A row of a chronology, read: texts as they were written, dates as they were understood. Nothing is a fact yet. */
export interface ReadRow {
  readonly where: Place;
  readonly when: SentDate;
  /** Minutes after midnight, Europe/London. */
  readonly at?: number;
  /** When the agency first wrote it down, where the file says so. */
  readonly recorded: SentDate;
  readonly event: string;
  readonly action: string;
  readonly impact: string;
  readonly comment: string;
  /** Names and roles as written, one each. */
  readonly about: readonly string[];
  readonly present: readonly string[];
  readonly seen?: SeenWritten;
  /** What a child said or showed. */
  readonly said: string;
  readonly place: string;
  readonly kind: string;
  readonly themes: readonly string[];
  readonly agency: string;
  readonly worker: string;
  readonly told: readonly ToldWritten[];
  readonly reference: string;
}

/** Reads a row. `before` is the date of the row before, from which a date that leaves out its year follows. */
export function readRow(row: SentRow, map: ColumnMap, on: Pick<SentOn, 'today' | 'born' | 'before'>): ReadRow {
  const goesBy: SentOn = { ...on, order: map.order, runs: map.runs };
  const cellsOf = (meaning: Meaning): readonly Cell[] =>
    map.columns.flatMap((one, i) => (one === meaning && row.cells[i] !== undefined ? [row.cells[i]] : []));
  const text = (meaning: Meaning): string =>
    cellsOf(meaning)
      .map((cell) => cell.text.trim())
      .filter((words) => words !== '')
      .join('\n');
  const dated = map.columns.includes('when') ? undefined : leadingDate(text('event'), goesBy);
  const start = dated?.when ?? readSentDate(cellsOf('when')[0] ?? empty, goesBy);
  const end = readSentDate(cellsOf('until')[0] ?? empty, { ...goesBy, ...(start.kind === 'read' ? { before: start.when } : {}) });
  const at = readSentTime(text('at')) ?? (start.kind === 'read' ? start.at : undefined);
  const seen = readSeen(text('seen'));
  const when = joined(start, end);
  return {
    where: row.place,
    when,
    ...(at === undefined || (when.kind === 'read' && when.when.earliest !== when.when.latest) ? {} : { at }),
    recorded: readSentDate(cellsOf('recorded')[0] ?? empty, { ...goesBy, ...(start.kind === 'read' ? { before: start.when } : {}) }),
    event: dated?.rest ?? text('event'),
    action: text('action'),
    impact: text('impact'),
    comment: text('comment'),
    about: splitNamed(text('about')),
    present: splitNamed(text('present')),
    ...(seen === undefined ? {} : { seen }),
    said: [seen?.rest ?? '', text('said')].filter((words) => words !== '').join('\n'),
    place: text('place'),
    kind: text('kind'),
    themes: splitNamed(text('themes')),
    agency: text('agency'),
    worker: text('worker'),
    told: splitKnownTo(text('known-to'), goesBy),
    reference: text('reference'),
  };
}

const empty: Cell = { kind: 'text', text: '' };

/** A first and a last day make a span; one that ends before it begins is not read. */
function joined(start: SentDate, end: SentDate): SentDate {
  if (start.kind !== 'read' || end.kind !== 'read') return end.kind === 'not-read' && start.kind === 'read' ? end : start;
  const [from, to] = [start.when, end.when];
  if (from.edtf === to.edtf) return start;
  if (to.latest < from.earliest) return { kind: 'not-read', problem: 'The last day is before the first.', could: [from] };
  return { kind: 'read', when: spanFromTo(from, to), notes: [...start.notes, ...end.notes] };
}

/** From the first day of one to the last of another, as vague as they were written where EDTF can say so. */
function spanFromTo(from: Span, to: Span): Span {
  const ends = [from.edtf.split('/')[0] ?? '', to.edtf.split('/').at(-1) ?? ''];
  const plain = ends.every((end) => /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?[~?%]?$/.test(end));
  return plain ? spanOf(ends.join('/')) : between(from.earliest, to.latest);
}
