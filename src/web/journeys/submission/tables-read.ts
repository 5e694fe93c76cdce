import type { BroughtTable, Submission } from '../../../core/ledger/bringing-in.ts';
import type { DeskRecords } from '../../../core/prompt/port.ts';
import { proposeTable, type Remembered, type TableProposed } from '../../../core/submission/columns.ts';
import { headingKey, type Meaning } from '../../../core/submission/meaning.ts';
import type { ColumnMap } from '../../../core/submission/read-row.ts';
import { mapFor } from '../../../core/submission/read-rows.ts';
import type { SentRow } from '../../../core/submission/sent.ts';
import type { Day } from '../../../core/time/day.ts';
import { readKeptRow } from '../../../parse/submission/kept-row.ts';
import { meaningIn, orderIn, type TableSettled, tableSettled } from './settled.ts';

/** Rows from which it is told what a table holds. */
const looked = 300;

/** Tables that hold the same under the same headings, or go on where the one before ended: they are settled together. */
export interface TableGroup {
  readonly n: number;
  /** Their numbers in the file, and what is known of each. */
  readonly tables: readonly number[];
  readonly names: readonly string[];
  readonly rows: number;
  /** Of the first of them. */
  readonly first: readonly SentRow[];
  readonly proposed: TableProposed;
  readonly settled: TableSettled;
  /** Rows at the head that are headings, of each table: those that go on where another ended have none. */
  readonly hasHead: readonly boolean[];
}

/** The tables of a file in groups, each with what is proposed or was settled before. */
export async function tablesRead(desk: DeskRecords, of: Submission, today: Day): Promise<readonly TableGroup[]> {
  const heads = await desk.rememberedHeads();
  const remembered: Remembered = new Map([...heads].map(([heading, meaning]) => [heading, meaningIn(meaning)]));
  const groups: TableGroup[] = [];
  for (const [n, table] of of.tables.entries()) {
    const first = (await desk.rowsFrom(of.id, table.from, Math.min(looked, table.rows))).map(({ sent }) => readKeptRow(sent));
    const proposed = proposeTable(first, today, remembered);
    const at = groups.findIndex((group) => isOneWith(group, proposed));
    const group = groups[at];
    if (group === undefined) groups.push(groupOf(groups.length, n, table, first, proposed, tableSettled(of.setting, n), today));
    else
      groups[at] = {
        ...group,
        tables: [...group.tables, n],
        names: [...group.names, table.name],
        rows: group.rows + table.rows,
        hasHead: [...group.hasHead, proposed.head !== undefined],
      };
  }
  return groups;
}

function isOneWith({ proposed: { columns, is } }: TableGroup, other: TableProposed): boolean {
  if (other.columns.length !== columns.length) return false;
  if (other.head === undefined) return other.is !== 'words' || is === 'words';
  return other.columns.every(({ heading }, i) => headingKey(heading) === headingKey(columns[i]?.heading ?? ''));
}

function groupOf(
  n: number,
  table: number,
  { name, rows }: BroughtTable,
  first: readonly SentRow[],
  proposed: TableProposed,
  settled: TableSettled | undefined,
  today: Day,
): TableGroup {
  const meanings = proposed.columns.map(({ meaning }) => meaning);
  const is = proposed.is === 'words' ? 'chronology' : proposed.is === 'unclear' ? 'nothing' : proposed.is;
  return {
    ...{ n, tables: [table], names: [name], rows, first, proposed, hasHead: [true] },
    settled: settled ?? (is === 'nothing' ? { is } : settledBy(is, proposed.head, meanings, first, today)),
  };
}

/** What a table holds with these columns, the order of its dates told from its first rows unless it is said. */
export function settledBy(
  is: 'chronology' | 'people',
  head: number | undefined,
  columns: readonly Meaning[],
  first: readonly SentRow[],
  today: Day,
  order?: string,
): TableSettled {
  const map: ColumnMap = mapFor(head === undefined ? first : first.slice(head + 1), columns, today);
  return { is, head, map: order === undefined ? map : { ...map, order: orderIn(order) } };
}
