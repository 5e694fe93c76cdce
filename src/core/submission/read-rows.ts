import type { Day } from '../time/day.ts';
import type { Span } from '../time/span.ts';
import type { Meaning } from './meaning.ts';
import { type ColumnMap, type ReadRow, readRow } from './read-row.ts';
import type { SentRow } from './sent.ts';
import { orderOf, readDateText, readSentDate, runsOf } from './sent-date.ts';

/** How the rows under a head are read: the order of dates in numbers, and which way they run, by what stands in the column of dates. */
export function mapFor(rows: readonly SentRow[], columns: readonly Meaning[], today: Day): ColumnMap {
  const at = columns.indexOf('when');
  const cells = rows.flatMap(({ cells: all }) => (at < 0 || all[at] === undefined ? [] : [all[at]]));
  const order = orderOf(cells.map(({ text }) => text)) ?? 'day-first';
  const whole = cells.flatMap((cell): readonly Span[] => {
    const read = readSentDate(cell, { today, order });
    return read.kind === 'read' && !read.notes.some(({ about }) => about === 'year-taken') ? [read.when] : [];
  });
  return { columns, order, runs: runsOf(whole) };
}

/** Reads rows in their order, each going by the date of the one before. A row that is nothing but a year or a month heads those under it. */
export function* readRows(
  rows: Iterable<SentRow>,
  map: ColumnMap,
  on: { readonly today: Day; readonly born?: Span; readonly before?: Span },
): Generator<{ readonly row: SentRow; readonly read: ReadRow }> {
  let { before } = on;
  for (const row of rows) {
    const headed = headingOf(row, on.today);
    if (headed !== undefined) {
      before = headed;
      continue;
    }
    const read = readRow(row, map, { ...on, ...(before === undefined ? {} : { before }) });
    if (read.when.kind === 'read') before = read.when.when;
    yield { row, read };
  }
}

/** "2016", "June 2016", "Spring 2017" alone in its row. */
function headingOf({ cells }: SentRow, today: Day): Span | undefined {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const [only] = filled;
  if (cells.length < 2 || filled.length !== 1 || only === undefined || !/^(?:\p{L}+ )?(?:19|20)\d\d$/u.test(only.text.trim()))
    return undefined;
  const read = readDateText(only.text, { today });
  return read.kind === 'read' ? read.when : undefined;
}
