import { sql } from 'kysely';
import type { LookRecords } from '../core/access/look.ts';
import { listingEvents } from '../core/access/reading-limits.ts';
import type { Session } from '../core/ledger/port.ts';
import { formatInstant, instantOfNumber } from '../core/time/instant.ts';
import { storedPerson } from '../parse/stored/ids.ts';
import { readChildRow, readLookRow, readOpenedRow, readOpeningRow } from '../parse/stored/look-rows.ts';
import type { Within } from './schema.ts';
import { isUuid } from './take-role.ts';

/** More is not shown on one page, and a page says so. */
const most = 1000;

/** Who opened what, in a session's transaction. Row security answers for who may know, and for who is noted as whom. */
export const lookRecords = (tx: Within, { partnership: partnership_id }: Session): LookRecords => ({
  note: async ({ account, who, role, agency, event, wrote, subjects, why, alike, from }) => {
    await tx
      .insertInto('audit')
      .values({
        ...{ partnership_id, account_id: account, who, role, agency_id: agency ?? null, event, wrote, subjects },
        ...{ why: why ?? null, alike: alike ?? null, came_from: from },
      })
      .execute();
  },
  looks: async ({ subject, account, since }) => {
    const rows = await tx
      .selectFrom('audit')
      .selectAll()
      .where('partnership_id', '=', partnership_id)
      .where('account_id', 'is not', null)
      .where('role', 'is not', null)
      .$if(subject !== undefined, (query) => query.where(sql<boolean>`subjects @> ARRAY[${subject ?? ''}]::text[]`))
      .$if(account !== undefined, (query) => query.where('account_id', '=', account ?? ''))
      .$if(since !== undefined, (query) => query.where('at', '>=', formatInstant(since ?? instantOfNumber(0))))
      .orderBy('at', 'desc')
      .orderBy('audit', 'desc')
      .limit(most)
      .execute();
    return rows.map(readLookRow);
  },
  openedSince: async (account, since) => {
    const { rows } = await sql`SELECT subject AS person_id, max(at) AS at FROM heed.audit CROSS JOIN LATERAL unnest(subjects) AS subject
      WHERE partnership_id = ${partnership_id} AND account_id = ${account} AND at >= ${formatInstant(since)} AND event <> ALL (${listingEvents}::text[])
      GROUP BY subject`.execute(tx);
    return new Map(rows.map(readOpenedRow));
  },
  openings: async () => {
    const rows = await tx
      .selectFrom('opening')
      .leftJoin('opening_review', (join) =>
        join.onRef('opening_review.partnership_id', '=', 'opening.partnership_id').onRef('opening_review.opening', '=', 'opening.opening'),
      )
      .selectAll('opening')
      .select(['opening_review.who as reviewer', 'opening_review.found', 'opening_review.why as review_why', 'opening_review.reviewed'])
      .where('opening.partnership_id', '=', partnership_id)
      .orderBy('opened', 'desc')
      .limit(most)
      .execute();
    return rows.map(readOpeningRow);
  },
  open: async ({ account, who, role, agency, child, kind, why, ends }) => {
    await tx
      .insertInto('opening')
      .values({ partnership_id, account_id: account, who, role, agency_id: agency ?? null, child, kind, why, ends: formatInstant(ends) })
      .execute();
  },
  findChildInEmergency: async (called, born) => {
    const { rows } = await sql`SELECT * FROM heed.child_in_emergency(${called}, ${born})`.execute(tx);
    return rows.map(readChildRow);
  },
  openInEmergency: async (publicId) => {
    if (!isUuid(publicId)) return undefined;
    const { rows } = await sql<{ child: string | null }>`SELECT heed.open_in_emergency(${publicId}) AS child`.execute(tx);
    return storedPerson.optional().parse(rows[0]?.child ?? undefined);
  },
  reviewOpening: async (opening, { account, who }, { found, why }) => {
    if (!isUuid(opening)) return;
    await tx.insertInto('opening_review').values({ partnership_id, opening, account_id: account, who, found, why }).execute();
  },
});
