import type { AgencyId, PersonId } from '../entry/ids.ts';
import { formatDay, showDay } from '../time/day.ts';
import { clockTime } from '../time/instant.ts';
import { showSpan } from '../time/span.ts';
import type { ColumnKey } from './columns.ts';
import { type ChronologyRow, lateAfterDays } from './row.ts';

/** Who is called what in a file. An anonymised copy is given other names. */
export interface NamesInRow {
  readonly person: (id: PersonId) => string;
  readonly agency: (id: AgencyId) => string;
  readonly mark: (id: AgencyId) => string;
}

/** The words of a row by column, a paragraph each. Every file prints these and no others. */
export type Cells = Readonly<Record<ColumnKey, readonly string[]>>;

export const cellsOf = (row: ChronologyRow, names: NamesInRow): Cells => ({
  date: [showSpan(row.when)],
  day: row.when.earliest === row.when.latest && !row.when.approximate ? [formatDay(row.when.earliest)] : [],
  time: row.at === undefined ? [] : [clockTime(row.at)],
  age: unlessEmpty(row.age),
  mark: [names.mark(row.source)],
  source: [names.agency(row.source)],
  kind: unlessEmpty(row.title),
  event: [...row.reported, ...unlessEmpty(row.text), ...row.details, ...row.notes].map(printable),
  present: eachApart(row.present.map(names.person)),
  child: row.child,
  action: [...row.action, ...row.keptBack],
  recorded: [showSpan(row.recorded.on)],
  late: unlessEmpty(lateness(row)),
  knownTo: row.knownTo.map(({ agency, since, how }) => `${asOne(names.agency(agency))}, ${showDay(since)}, ${inOnePiece(how)}`),
  // Left for whoever reads it to write in: what a panel makes of an event stands apart from the event.
  analysis: [],
  reference: [row.reference],
});

/** Days between the event and its recording: on every row that has any, and marked as late above a few (R006). */
function lateness({ recorded: { daysAfter } }: ChronologyRow): string {
  if (daysAfter === 0) return '';
  const after = `${daysAfter} day${daysAfter === 1 ? '' : 's'} after`;
  return daysAfter > lateAfterDays ? `Late: ${after}` : after;
}

/** How something came to somebody, without the marks that part one agency of the cell from another. */
const inOnePiece = (how: string): string =>
  how
    .replaceAll(/[,;\n]\s*|\s*\(|\s+[-–]\s+/g, ' and ')
    .replaceAll(')', '')
    .replaceAll(/ on (?=\d)/g, ' of ');

/** A name with a comma in it, in quotes: so that it is not taken for two. */
const asOne = (name: string): string => (/[,;]/.test(name) ? `“${name}”` : name);

/** One to a line; a mark ends each where a name could be taken for two. */
const eachApart = (people: readonly string[]): readonly string[] =>
  people.some((name) => /,| and | & /.test(name)) ? people.map((name) => `${name};`) : people;

/** Without letters that no office document can hold: what a machine's own codes left in a text that was brought in. */
const printable = (text: string): string => text.toWellFormed().replaceAll(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, '');

const unlessEmpty = (text: string): readonly string[] => (text === '' ? [] : [text]);
