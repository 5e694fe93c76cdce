import type { Session } from '../../core/ledger/port.ts';
import type { SameRecords } from '../../core/matching/same/kept-found.ts';
import { readSameRow } from '../../parse/stored/same-row.ts';
import type { Within } from '../schema.ts';

/** What was found alike for a session's vantage, as far as it may read the people. */
export const sameRecords = (tx: Within, { partnership }: Session): SameRecords => ({
  sameFound: async () => {
    const looked = await tx.selectFrom('same_looked').select('vantage').where('partnership_id', '=', partnership).executeTakeFirst();
    if (looked === undefined) return undefined;
    const rows = await tx.selectFrom('same_found').select(['one', 'other', 'grade']).where('partnership_id', '=', partnership).execute();
    return rows.map(readSameRow);
  },
});
