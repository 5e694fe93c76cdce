import type { Entry } from '../core/entry/entry.ts';
import type { DraftRow } from '../parse/stored/entry-row.ts';
import { readEntryRow } from '../parse/stored/entry-row.ts';
import { commitmentOf, committedColumns, newSalt } from './commitment.ts';
import { keepFindable } from './finding/keep-findable.ts';
import type { Within } from './schema.ts';

/** As many rows at once as keep a statement well under the parameters that the wire allows. */
const atOnce = 200;

/**
 * Stores entries in their order, each with its commitment. One that its agency has sent before is left out of what comes back. A row
 * that the second lock in the database refuses is a fault: the core had decided.
 */
export async function appendRows(tx: Within, partnership: string, rows: readonly DraftRow[]): Promise<readonly Entry[]> {
  const appended: Entry[] = [];
  for (let from = 0; from < rows.length; from += atOnce) {
    const stored = await tx
      .insertInto('entry')
      .values(rows.slice(from, from + atOnce).map((row) => ({ partnership_id: partnership, ...row })))
      .onConflict((conflict) => conflict.columns(['partnership_id', 'by_agency', 'source_id']).doNothing())
      .returning(committedColumns)
      .execute();
    if (stored.length === 0) continue;
    await tx
      .insertInto('commitment')
      .values(
        stored.map((row) => {
          const salt = newSalt();
          return { partnership_id: partnership, entry_id: row.entry_id, salt, digest: commitmentOf(salt, partnership, row) };
        }),
      )
      .execute();
    const entries = stored.map(readEntryRow);
    await keepFindable(tx, partnership, entries);
    appended.push(...entries);
  }
  return appended;
}
