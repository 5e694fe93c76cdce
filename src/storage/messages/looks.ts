import { sql } from 'kysely';
import type { Desk, Outbox, ToWrite } from '../../core/message/outbox.ts';
import { formatInstant } from '../../core/time/instant.ts';
import { readDeskRow } from '../../parse/stored/message-rows.ts';
import type { Database, Within } from '../schema.ts';
import { inRole } from '../take-role.ts';
import { toldIn } from './people.ts';

/** Taking a desk to look at, and writing down what came of it. */
export const looksOver = (db: Database): Pick<Outbox, 'takeDesks' | 'write'> => ({
  takeDesks: (at, most) =>
    inRole(db, 'heed_messenger', async (tx) => {
      // What another server has taken meanwhile is left to it.
      const { rows } = await sql`
        WITH come AS MATERIALIZED (
          SELECT m.partnership_id, m.agency_id, m.mark FROM heed.desk_marks(${formatInstant(at)}) AS m LEFT JOIN heed.desk_look l USING (partnership_id, agency_id)
          WHERE (l.mark IS DISTINCT FROM m.mark OR l.look_at <= ${formatInstant(at)}) AND (l.taken_until IS NULL OR l.taken_until < clock_timestamp())
          ORDER BY l.look_at NULLS FIRST, m.partnership_id, m.agency_id LIMIT ${most}
        ), taken AS (
          INSERT INTO heed.desk_look AS held (partnership_id, agency_id, taken_until)
          SELECT partnership_id, agency_id, clock_timestamp() + interval '2 minutes' FROM come
          ON CONFLICT (partnership_id, agency_id) DO UPDATE SET taken_until = EXCLUDED.taken_until
            WHERE held.taken_until IS NULL OR held.taken_until < clock_timestamp()
          RETURNING partnership_id, agency_id
        )
        SELECT partnership_id, agency_id, mark FROM taken JOIN come USING (partnership_id, agency_id)`.execute(tx);
      return rows.map(readDeskRow);
    }),
  write: (desk, messages, due, lookAgain) =>
    inRole(db, 'heed_messenger', async (tx) => {
      // Two that looked at one desk at once: the second finds what the first wrote down.
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`heed.desk.${desk.partnership}.${desk.agency}`}, 0))`.execute(tx);
      for (const one of messages) await writeOne(tx, desk, one, formatInstant(due));
      await tx
        .updateTable('desk_look')
        .set({ mark: desk.mark, look_at: formatInstant(lookAgain), taken_until: null })
        .where('partnership_id', '=', desk.partnership)
        .where('agency_id', '=', desk.agency)
        .execute();
    }),
});

async function writeOne(tx: Within, desk: Desk, { account, sort, prints }: ToWrite, due: string): Promise<void> {
  const { partnership, agency } = desk;
  const told = await toldIn(tx, desk);
  const fresh = prints.filter((print) => !told.has(print));
  if (fresh.length === 0) return;
  const { message } = await tx
    .insertInto('message')
    .values({ partnership_id: partnership, account_id: account, agency_id: agency, sort, due })
    .returning('message')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('message_item')
    .values(fresh.map((print) => ({ partnership_id: partnership, account_id: account, agency_id: agency, print, message })))
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'account_id', 'print']).doUpdateSet({ message, agency_id: agency, told_until: null }),
    )
    .execute();
}
