import { sql } from 'kysely';
import type { Door, Invitation, Taking } from '../../core/access/door.ts';
import type { AccountId } from '../../core/access/ids.ts';
import { formatInstant } from '../../core/time/instant.ts';
import { readInvitationRow } from '../../parse/stored/door-rows.ts';
import { storedAccount, storedAgency } from '../../parse/stored/ids.ts';
import type { Database, Within } from '../schema.ts';
import { inRole, standAt } from '../take-role.ts';
import { admit } from './admit.ts';
import { newPartnership } from './new-partnership.ts';
import { openAccount } from './open-account.ts';

type Invitations = Pick<Door, 'findInvitation' | 'takeUp' | 'nobodyAdministers' | 'inviteFirstAdministrator' | 'findAgency' | 'admit'>;

/** How accounts begin: by a code that is good once, or by the word of an identity provider. */
export const invitationsOver = (db: Database): Invitations => ({
  findInvitation: (print) => inRole(db, 'heed_door', (tx) => usable(tx, print)),
  takeUp: (print, taking) => inRole(db, 'heed_door', (tx) => takeUp(tx, print, taking)),
  nobodyAdministers: () =>
    inRole(db, 'heed_door', async (tx) => {
      const { rows } = await sql<{ nobody: boolean }>`SELECT heed.nobody_administers() AS nobody`.execute(tx);
      return rows[0]?.nobody === true;
    }),
  inviteFirstAdministrator: ({ print, secondFactor, ends }) =>
    inRole(db, 'heed_door', async (tx) => {
      await tx
        .insertInto('invitation')
        .values({ code_hash: print, kind: 'first-administrator', second_factor: secondFactor, ends: formatInstant(ends), ...nothingElse })
        .execute();
    }),
  findAgency: (partnership, name) =>
    inRole(db, 'heed_door', async (tx) => {
      await standAt(tx, { partnership });
      const found = tx.selectFrom('agency').select('agency_id').where('partnership_id', '=', partnership).where('name', '=', name);
      return storedAgency.optional().parse((await found.executeTakeFirst())?.agency_id);
    }),
  admit: (signsInAs, called, roles) => inRole(db, 'heed_door', (tx) => admit(tx, signsInAs, called, roles)),
});

const nothingElse = {
  partnership_id: null,
  signs_in_as: null,
  called: null,
  role: null,
  agency_id: null,
  basis: null,
  given_by: null,
  used: null,
};

async function usable(tx: Within, print: string): Promise<Invitation | undefined> {
  await standAt(tx, { secret: print });
  const found = await tx
    .selectFrom('invitation')
    .selectAll()
    .where('code_hash', '=', print)
    .where('used', 'is', null)
    .where('ends', '>', sql<string>`clock_timestamp()`)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  return readInvitationRow(found, found.signs_in_as !== null && (await accountNamed(tx, found.signs_in_as, print)) !== undefined);
}

async function accountNamed(tx: Within, name: string, secret: string): Promise<AccountId | undefined> {
  await standAt(tx, { name, secret });
  const found = await tx.selectFrom('account').select('account_id').where('signs_in_as', '=', name).executeTakeFirst();
  return found === undefined ? undefined : storedAccount.parse(found.account_id);
}

async function takeUp(tx: Within, print: string, taking: Taking): Promise<AccountId | undefined> {
  await standAt(tx, { secret: print });
  // Locked, so that of two who use one code at once the second finds it used.
  const row = await tx
    .selectFrom('invitation')
    .selectAll()
    .where('code_hash', '=', print)
    .where('used', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  const invitation = row === undefined ? undefined : await usable(tx, print);
  if (row === undefined || invitation === undefined) return undefined;
  const name = invitation.signsInAs ?? taking.signsInAs;
  const there = await accountNamed(tx, name, print);
  // An invitation to a role sets no credentials of an account that is there, and an account that is to be set anew must be there.
  const mayBe = {
    'first-administrator': there === undefined && taking.credentials !== undefined,
    role: (there === undefined) === (taking.credentials !== undefined),
    reset: there !== undefined && taking.credentials !== undefined,
  };
  if (!mayBe[invitation.kind]) return undefined;
  const account = there ?? (await openAccount(tx, print, name, taking.called));
  await standAt(tx, { name, secret: print, account });
  if (taking.credentials !== undefined) await setCredentials(tx, account, row.second_factor, taking.credentials);
  if (invitation.kind !== 'reset') {
    const partnership_id = invitation.partnership ?? (await newPartnership(tx, taking.partnership ?? ''));
    await tx
      .insertInto('held_role')
      .values({
        ...{ partnership_id, account_id: account, worker: name, holds_until: null },
        ...{ role: invitation.role ?? 'administrator', agency_id: row.agency_id, basis: row.basis, given_by: row.given_by },
      })
      .execute();
  }
  await tx.updateTable('invitation').set({ used: sql<string>`clock_timestamp()` }).where('code_hash', '=', print).execute();
  return account;
}

async function setCredentials(
  tx: Within,
  account: AccountId,
  second_factor: string,
  { password, step, recoveryCodes }: NonNullable<Taking['credentials']>,
): Promise<void> {
  await tx
    .updateTable('account')
    .set({ password, second_factor, last_step: String(step) })
    .where('account_id', '=', account)
    .execute();
  await tx.deleteFrom('recovery_code').where('account_id', '=', account).execute();
  await tx
    .insertInto('recovery_code')
    .values(recoveryCodes.map((code_hash) => ({ account_id: account, code_hash, used: null })))
    .execute();
  await tx
    .updateTable('session')
    .set({ ended: sql<string>`clock_timestamp()` })
    .where('account_id', '=', account)
    .where('ended', 'is', null)
    .execute();
}
