import { sql } from 'kysely';
import { readEntryRow } from '../../parse/stored/entry-row.ts';
import type { Database, Within } from '../schema.ts';
import { entryColumns } from '../vantage-records.ts';
import { keepFindable } from './keep-findable.ts';

/** What working it all out anew came to. */
export interface KeptAnew {
  readonly entries: number;
  /** Partnerships, by name, in which what was kept was not what their entries and their directory come to. */
  readonly differed: readonly string[];
}

const atOnce = 500;

/**
 * Works out anew what people and entries can be found by, in one transaction of the owner's: after a change to how it is kept, and to find out whether what
 * is kept is what the entries come to. Nothing is appended meanwhile.
 */
export const keepAnew = (owner: Database): Promise<KeptAnew> =>
  owner.transaction().execute(async (tx) => {
    await sql`LOCK TABLE heed.entry, heed.person_record, heed.reading IN SHARE ROW EXCLUSIVE MODE`.execute(tx);
    // Whoever may be the same is looked for again by what is kept now.
    await sql`DELETE FROM heed.same_looked`.execute(tx);
    await sql`SELECT set_config('role', 'heed_loader', true)`.execute(tx);
    const partnerships = await tx.selectFrom('partnership').select(['partnership_id', 'name']).orderBy('name').execute();
    let entries = 0;
    const differed: string[] = [];
    for (const { partnership_id, name } of partnerships) {
      const before = await printOf(tx, partnership_id);
      await sql`SELECT heed.forget_findable(${partnership_id}::uuid)`.execute(tx);
      entries += await keepPartnership(tx, partnership_id);
      if ((await printOf(tx, partnership_id)) !== before) differed.push(name);
    }
    return { entries, differed };
  });

async function printOf(tx: Within, partnership: string): Promise<string | undefined> {
  const { rows } = await sql<{ print: string }>`SELECT heed.findable_print(${partnership}::uuid) AS print`.execute(tx);
  return rows[0]?.print;
}

async function keepPartnership(tx: Within, partnership: string): Promise<number> {
  let kept = 0;
  for (let after = '0'; ; ) {
    const rows = await tx
      .selectFrom('entry')
      .select(entryColumns)
      .where('partnership_id', '=', partnership)
      .where('landing', '>', after)
      .orderBy('landing')
      .limit(atOnce)
      .execute();
    await keepFindable(tx, partnership, rows.map(readEntryRow));
    kept += rows.length;
    if (rows.length < atOnce) return kept;
    after = String(rows.at(-1)?.landing);
  }
}
