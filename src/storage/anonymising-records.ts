import { sql } from 'kysely';
import type { AnonymisingRecords } from '../core/access/anonymising.ts';
import type { Session } from '../core/ledger/port.ts';
import { readAnonymisingRow } from '../parse/stored/anonymising-row.ts';
import { writeForm } from '../parse/stored/unfinished-row.ts';
import type { Within } from './schema.ts';

/** Keys of anonymised copies in a session's transaction: row security answers for who may see and keep them. */
export const anonymisingRecords = (tx: Within, { partnership: partnership_id, vantage }: Session): AnonymisingRecords => ({
  anonymisings: async () => {
    if (vantage.kind !== 'whole') return [];
    const rows = await tx
      .selectFrom('anonymising')
      .select(['child', 'form', 'version'])
      .where('partnership_id', '=', partnership_id)
      .orderBy('child')
      .execute();
    return rows.map(readAnonymisingRow);
  },
  keepAnonymising: async ({ child, form, basedOn }) => {
    const text = writeForm(form);
    if (basedOn === 0) {
      const made = await tx
        .insertInto('anonymising')
        .values({ partnership_id, child, form: text })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return made.numInsertedOrUpdatedRows === 1n ? 'kept' : 'changed';
    }
    const changed = await tx
      .updateTable('anonymising')
      .where('partnership_id', '=', partnership_id)
      .where('child', '=', child)
      .where('version', '=', basedOn)
      .set({ form: text, version: basedOn + 1, saved: sql`clock_timestamp()`, kept_by: sql`heed.session_account()` })
      .executeTakeFirst();
    return changed.numUpdatedRows === 1n ? 'kept' : 'changed';
  },
});
