import type { Submission } from '../../../core/ledger/bringing-in.ts';
import type { DeskRecords } from '../../../core/prompt/port.ts';
import { listAbove } from '../../../core/submission/columns.ts';
import { type PersonListed, readPeople } from '../../../core/submission/who/people-table.ts';
import { readKeptRow } from '../../../parse/submission/kept-row.ts';
import type { FileContext } from './file-context.ts';
import { tableSettled } from './settled.ts';

/** A list of people is never longer. Our choice. */
const mostListed = 200;

/** The people whom the lists of a file name: in tables of their own, or above the headings of a chronology. */
export async function listedIn(
  desk: DeskRecords,
  of: Submission,
  { today, born }: Pick<FileContext, 'today' | 'born'>,
): Promise<readonly PersonListed[]> {
  const lists = await Promise.all(
    of.tables.map(async ({ from, rows }, n) => {
      const settled = tableSettled(of.setting, n);
      if (settled === undefined || settled.is === 'nothing') return [];
      const on = { today, ...(born === undefined ? {} : { born }) };
      const kept = await desk.rowsFrom(of.id, from, Math.min(rows, mostListed));
      if (settled.is === 'chronology') {
        const above = listAbove(
          kept.map(({ sent }) => readKeptRow(sent)),
          settled.head,
          today,
        );
        return above === undefined ? [] : readPeople(above.rows, above.columns, on);
      }
      const under = kept.filter(({ row }) => settled.head === undefined || row > from + settled.head).map(({ sent }) => readKeptRow(sent));
      return readPeople(under, settled.map.columns, on);
    }),
  );
  return lists.flat();
}
