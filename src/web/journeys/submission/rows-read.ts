import type { Kind } from '../../../core/entry/vocabulary.ts';
import type { BroughtRow, Submission } from '../../../core/ledger/bringing-in.ts';
import { type ReadRow, readRow } from '../../../core/submission/read-row.ts';
import type { SentRow } from '../../../core/submission/sent.ts';
import { spanOf } from '../../../core/time/said/said.ts';
import { readKeptRow } from '../../../parse/submission/kept-row.ts';
import type { FileContext } from './file-context.ts';
import { type RowRead, rowRead } from './row-read.ts';
import { tableSettled } from './settled.ts';
import { workSettled } from './settled-work.ts';

/** A row that is kept, as its file is read now. */
export interface RowShown extends RowRead {
  readonly row: BroughtRow;
  readonly sent: SentRow;
  readonly read: ReadRow;
  readonly columns: readonly string[];
}

/** Reads rows again as they were read when the file was looked through. One of a table that holds no events is none. */
export function rowsRead(rows: readonly BroughtRow[], of: Submission, context: FileContext, kind?: Kind): readonly RowShown[] {
  const work = workSettled(of);
  return rows.flatMap((row): readonly RowShown[] => {
    const settled = tableSettled(of.setting, row.table);
    if (settled?.is !== 'chronology') return [];
    const sent = readKeptRow(row.sent);
    const { today, born } = context;
    const read = readRow(sent, settled.map, {
      today,
      ...(born === undefined ? {} : { born }),
      ...(row.before === undefined ? {} : { before: spanOf(row.before) }),
    });
    return [{ row, sent, read, columns: settled.map.columns, ...rowRead(read, context, kind, work.get(row.row)) }];
  });
}
