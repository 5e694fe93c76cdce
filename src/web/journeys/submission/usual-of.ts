import type { PersonId } from '../../../core/entry/ids.ts';
import type { BroughtRow, Submission } from '../../../core/ledger/bringing-in.ts';
import type { ReadRow } from '../../../core/submission/read-row.ts';
import { readRows } from '../../../core/submission/read-rows.ts';
import { usualIn } from '../../../core/submission/words/usual.ts';
import { readKeptRow } from '../../../parse/submission/kept-row.ts';
import type { FileContext } from './file-context.ts';
import { askedOf } from './from-words.ts';
import { cellsOf } from './row-read.ts';
import { tableSettled } from './settled.ts';

/** The rows of a file that hold events, of these. */
export const eventsIn = (rows: readonly BroughtRow[], { setting, tables }: Submission, { today, born }: FileContext): readonly ReadRow[] =>
  tables.flatMap((table, n) => {
    const settled = tableSettled(setting, n);
    if (settled?.is !== 'chronology') return [];
    const head = settled.head === undefined ? -1 : table.from + settled.head;
    const under = rows.filter((one) => one.table === n && one.row > head).map(({ sent }) => readKeptRow(sent));
    return [...readRows(under, settled.map, { today, ...(born === undefined ? {} : { born }) })].map(({ read }) => read);
  });

/** Adults whom rows of a file name, most often named first: who "she" is where a row names nobody. */
export const usualOf = (rows: readonly BroughtRow[], of: Submission, context: FileContext): readonly PersonId[] =>
  usualIn(eventsIn(rows, of, context).map((read) => askedOf(cellsOf(read), context))).get(context.by.id) ?? [];
