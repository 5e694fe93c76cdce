import { sql } from 'kysely';
import type { Addressee, Desk, Outbox } from '../../core/message/outbox.ts';
import { readAddresseeRow, readChoicesRow } from '../../parse/stored/message-rows.ts';
import { readPartnershipRow } from '../../parse/stored/partnership-row.ts';
import { postRecords } from '../post-records.ts';
import type { Database, Within } from '../schema.ts';
import { inRole } from '../take-role.ts';
import { termsIn } from './message-records.ts';

/** Who works at a desk, who of them can be written to, and what they were written to of. */
export const peopleOver = (db: Database): Pick<Outbox, 'peopleAt'> => ({
  peopleAt: (desk) =>
    inRole(db, 'heed_messenger', async (tx) => {
      const found = await tx.selectFrom('partnership').selectAll().where('partnership_id', '=', desk.partnership).executeTakeFirst();
      if (found === undefined) return undefined;
      const { posts, absences } = postRecords(tx, { partnership: desk.partnership, vantage: { kind: 'agency', agency: desk.agency } });
      return {
        partnership: readPartnershipRow(found),
        people: await peopleIn(tx, desk),
        posts: await posts(),
        absences: await absences(),
        terms: await termsIn(tx, desk.partnership, desk.agency),
        told: await toldIn(tx, desk),
      };
    }),
});

/** Of the roles that somebody holds at the agency, the one that answers for it. */
async function peopleIn(tx: Within, { partnership, agency }: Desk): Promise<readonly Addressee[]> {
  const { rows } = await sql<object>`
    SELECT DISTINCT ON (a.account_id) a.account_id, a.called, h.role, h.worker,
      heed.is_kept_from_some(h.partnership_id, h.agency_id, h.worker) AS kept_from_some,
      m.confirmed IS NOT NULL AND m.failing IS NULL AS reachable,
      coalesce(m.pace, 'soon-at-once') AS pace, coalesce(m.quiet_from, 1140) AS quiet_from, coalesce(m.quiet_until, 420) AS quiet_until,
      coalesce(m.on_off_days, false) AS on_off_days, w.at_once, w.daily
    FROM heed.held_role h JOIN heed.account a USING (account_id) LEFT JOIN heed.account_mail m USING (account_id)
    CROSS JOIN LATERAL (
      SELECT max(made) FILTER (WHERE sort = 'at-once') AS at_once, max(made) FILTER (WHERE sort = 'daily') AS daily FROM heed.message e
      WHERE e.account_id = a.account_id AND e.partnership_id = h.partnership_id AND e.agency_id = h.agency_id AND e.made > clock_timestamp() - interval '2 days'
    ) AS w
    WHERE h.partnership_id = ${partnership} AND h.agency_id = ${agency} AND h.role IN ('practitioner', 'manager', 'safeguarding-lead')
      AND h.holds_from <= clock_timestamp() AND (h.holds_until IS NULL OR clock_timestamp() < h.holds_until)
    ORDER BY a.account_id, array_position(ARRAY['manager', 'safeguarding-lead', 'practitioner'], h.role), h.holds_from`.execute(tx);
  return rows.map((row) => readAddresseeRow(row, readChoicesRow(row)));
}

/** How long it is remembered what somebody was written to of. What still waits after that is written of once more: it keeps short what is looked through. Ours. */
const remembered = sql`interval '400 days'`;

/** Prints of what people were written to of, of one desk. */
export async function toldIn(tx: Within, { partnership, agency }: Desk): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('message_item')
    .innerJoin('message', (join) =>
      join.onRef('message.partnership_id', '=', 'message_item.partnership_id').onRef('message.message', '=', 'message_item.message'),
    )
    .select('print')
    .where('message_item.partnership_id', '=', partnership)
    .where('message_item.agency_id', '=', agency)
    .where(sql<boolean>`message.made > clock_timestamp() - ${remembered}`)
    .where((where) => where.or([where('told_until', 'is', null), where('told_until', '>', sql<string>`clock_timestamp()`)]))
    .execute();
  return new Set(rows.map(({ print }) => print));
}
