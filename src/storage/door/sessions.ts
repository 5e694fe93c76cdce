import { sql } from 'kysely';
import type { Door, ShownRole, StoredSession } from '../../core/access/door.ts';
import { formatInstant } from '../../core/time/instant.ts';
import { readAgency } from '../../parse/stored/directory-rows.ts';
import { readAccountRow, readSessionRow, readShownRole } from '../../parse/stored/door-rows.ts';
import type { Database, Within } from '../schema.ts';
import { inRole, standAt } from '../take-role.ts';

type Sessions = Pick<Door, 'beginSession' | 'findSession' | 'touchSession' | 'endSession' | 'endSessions'>;

/** Sessions, kept by the print of what their cookie holds: who reads the table can take up none of them. */
export const sessionsOver = (db: Database): Sessions => ({
  beginSession: ({ print, account, how, began, now, role }) =>
    inRole(db, 'heed_door', async (tx) => {
      await standAt(tx, { account });
      const row = { session_hash: print, account_id: account, how, began: formatInstant(began), seen: formatInstant(now), ended: null };
      await tx
        .insertInto('session')
        .values({ ...row, partnership_id: role?.partnership ?? null, held: role?.held ?? null })
        .execute();
    }),
  findSession: (print) =>
    inRole(db, 'heed_door', async (tx) => {
      await standAt(tx, { secret: print });
      const found = await tx.selectFrom('session').selectAll().where('session_hash', '=', print).executeTakeFirst();
      return found === undefined ? undefined : wholeSession(tx, found);
    }),
  touchSession: (print, now) => changed(db, print, { seen: formatInstant(now) }),
  endSession: (print, now) => changed(db, print, { ended: formatInstant(now) }),
  endSessions: (account, now, but = '') =>
    inRole(db, 'heed_door', async (tx) => {
      await standAt(tx, { account });
      const ending = tx
        .updateTable('session')
        .set({ ended: formatInstant(now) })
        .where('account_id', '=', account);
      await ending.where('ended', 'is', null).where('session_hash', '<>', but).execute();
    }),
});

const changed = (db: Database, print: string, change: { readonly seen: string } | { readonly ended: string }): Promise<void> =>
  inRole(db, 'heed_door', async (tx) => {
    await standAt(tx, { secret: print });
    await tx.updateTable('session').set(change).where('session_hash', '=', print).where('ended', 'is', null).execute();
  });

async function wholeSession(tx: Within, found: { readonly account_id: string }): Promise<StoredSession> {
  await standAt(tx, { account: found.account_id });
  const account = await tx
    .selectFrom('account')
    .select(['account_id', 'signs_in_as', 'called', 'home'])
    .where('account_id', '=', found.account_id)
    .executeTakeFirstOrThrow();
  return readSessionRow(found, readAccountRow(account), await rolesOf(tx, found.account_id));
}

async function rolesOf(tx: Within, account: string): Promise<readonly ShownRole[]> {
  const rows = await tx
    .selectFrom('held_role')
    .innerJoin('partnership', 'partnership.partnership_id', 'held_role.partnership_id')
    .leftJoin('agency', (join) =>
      join.onRef('agency.partnership_id', '=', 'held_role.partnership_id').onRef('agency.agency_id', '=', 'held_role.agency_id'),
    )
    .selectAll('held_role')
    .select(['partnership.header', sql<string | null>`agency.name`.as('name'), 'agency.kind', 'agency.parent'])
    .where('account_id', '=', account)
    .orderBy('holds_from')
    .orderBy('held')
    .execute();
  return rows.map((row) => readShownRole(row, row, row.agency_id === null ? undefined : readAgency(row)));
}
