import type { BroughtRow, Submission } from '../../../core/ledger/bringing-in.ts';
import type { DeskRecords } from '../../../core/prompt/port.ts';
import { whatChanged, writtenIn } from '../../../core/submission/what-changed.ts';
import { readKeptRow } from '../../../parse/submission/kept-row.ts';
import { tableSettled } from './settled.ts';

/** Rows that are set against those of the file before where they are not the same. Our choice. */
const mostCompared = 20_000;

/** Sets the rows against those of the file before: what says the same is settled, what says otherwise is paired. */
export async function pairWithBefore(desk: DeskRecords, of: Submission): Promise<void> {
  const former = of.follows === undefined ? undefined : await desk.findSubmission(of.follows);
  if (former === undefined) return;
  await desk.settleUnchanged(of.id);
  const { here, before } = await desk.unpairedRows(of.id, mostCompared);
  const written = (rows: readonly BroughtRow[], { setting }: Submission) =>
    rows.flatMap(({ row, table, sent }) => {
      const settled = tableSettled(setting, table);
      return settled?.is === 'chronology' ? [{ no: row, written: writtenIn(readKeptRow(sent), settled.map) }] : [];
    });
  const { same, changed } = whatChanged(written(before, former), written(here, of));
  await desk.pairRows(
    of.id,
    [...same, ...changed].map((pair) => ({ row: pair.after, followsRow: pair.before })),
  );
}
