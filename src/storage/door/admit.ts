import { sql } from 'kysely';
import type { ClaimedRole } from '../../core/access/door.ts';
import type { AccountId } from '../../core/access/ids.ts';
import { readAccountRow, readHeldRow } from '../../parse/stored/door-rows.ts';
import type { Within } from '../schema.ts';
import { standAt } from '../take-role.ts';
import { openAccount } from './open-account.ts';

/** What a provider no longer says ends now; what it says anew begins now. */
export async function admit(tx: Within, name: string, called: string, claimed: readonly ClaimedRole[]): Promise<AccountId> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`heed.admit.${name}`}, 0))`.execute(tx);
  await standAt(tx, { name });
  const found = await tx.selectFrom('account').selectAll().where('signs_in_as', '=', name).executeTakeFirst();
  const account = found === undefined ? await openAccount(tx, '', name, called) : readAccountRow(found).id;
  await standAt(tx, { name, account });
  if (found !== undefined && found.called !== called)
    await tx.updateTable('account').set({ called }).where('account_id', '=', account).execute();
  const rows = await tx
    .selectFrom('held_role')
    .selectAll()
    .where('account_id', '=', account)
    .where('from_claims', '=', true)
    .where('holds_until', 'is', null)
    .execute();
  const same = (one: ClaimedRole) => (held: ReturnType<typeof readHeldRow>) =>
    held.partnership === one.partnership && held.role === one.role && held.agency === one.agency;
  const holding = rows.map(readHeldRow);
  for (const held of holding)
    if (!claimed.some((one) => same(one)(held)))
      await tx
        .updateTable('held_role')
        .set({ holds_until: sql<string>`clock_timestamp()` })
        .where('partnership_id', '=', held.partnership)
        .where('held', '=', held.held)
        .execute();
  for (const one of claimed)
    if (!holding.some(same(one)))
      await tx
        .insertInto('held_role')
        .values({
          ...{
            partnership_id: one.partnership,
            account_id: account,
            role: one.role,
            agency_id: one.agency ?? null,
            basis: one.basis ?? null,
          },
          ...{ worker: name, holds_until: null, given_by: null, from_claims: true },
        })
        .execute();
  return account;
}
