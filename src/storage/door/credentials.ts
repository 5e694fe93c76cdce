import { sql } from 'kysely';
import type { Door } from '../../core/access/door.ts';
import { remembered } from '../../core/access/slow-down.ts';
import { addMinutes, formatInstant, type Instant } from '../../core/time/instant.ts';
import { readCredentialsRow } from '../../parse/stored/door-rows.ts';
import { storedMoment } from '../../parse/stored/moment.ts';
import type { Database } from '../schema.ts';
import { inRole, standAt } from '../take-role.ts';

type CredentialRecords = Pick<
  Door,
  | 'findCredentials'
  | 'failures'
  | 'noteFailure'
  | 'forgetFailures'
  | 'useStep'
  | 'useRecoveryCode'
  | 'changePassword'
  | 'changeHome'
  | 'replaceRecoveryCodes'
>;

/** What sign-in is checked against, and how often it failed of late. */
export const credentialsOver = (db: Database): CredentialRecords => ({
  findCredentials: (name) =>
    inRole(db, 'heed_door', async (tx) => {
      await standAt(tx, { name });
      const found = await tx.selectFrom('account').selectAll().where('signs_in_as', '=', name).executeTakeFirst();
      return found === undefined ? undefined : readCredentialsRow(found);
    }),
  failures: (whose) =>
    inRole(db, 'heed_door', async (tx) => {
      const rows = await tx.selectFrom('failed_sign_in').selectAll().where('whose', 'in', whose).orderBy('at').execute();
      const of = new Map<string, Instant[]>(whose.map((one) => [one, []]));
      for (const row of rows) of.get(row.whose)?.push(storedMoment.parse(row.at));
      return of;
    }),
  noteFailure: (whose, at) =>
    inRole(db, 'heed_door', async (tx) => {
      const forgotten = formatInstant(addMinutes(at, -remembered / 60_000));
      await tx.deleteFrom('failed_sign_in').where('at', '<', forgotten).execute();
      await tx
        .insertInto('failed_sign_in')
        .values(whose.map((one) => ({ whose: one, at: formatInstant(at) })))
        .execute();
    }),
  forgetFailures: (whose) =>
    inRole(db, 'heed_door', async (tx) => {
      await tx.deleteFrom('failed_sign_in').where('whose', '=', whose).execute();
    }),
  useStep: (account, step) =>
    inRole(db, 'heed_door', async (tx) => {
      await standAt(tx, { account });
      const used = tx
        .updateTable('account')
        .set({ last_step: String(step) })
        .where('account_id', '=', account);
      return (await used.where('last_step', '<', String(step)).returning('account_id').execute()).length > 0;
    }),
  useRecoveryCode: (account, print) =>
    inRole(db, 'heed_door', async (tx) => {
      await standAt(tx, { account });
      const used = tx
        .updateTable('recovery_code')
        .set({ used: sql<string>`clock_timestamp()` })
        .where('account_id', '=', account)
        .where('code_hash', '=', print)
        .where('used', 'is', null);
      return (await used.returning('code_hash').execute()).length > 0;
    }),
  changeHome: (account, home) =>
    inRole(db, 'heed_door', async (tx) => {
      await standAt(tx, { account });
      await tx.updateTable('account').set({ home }).where('account_id', '=', account).execute();
    }),
  changePassword: (account, password) =>
    inRole(db, 'heed_door', async (tx) => {
      await standAt(tx, { account });
      await tx.updateTable('account').set({ password }).where('account_id', '=', account).execute();
    }),
  replaceRecoveryCodes: (account, prints) =>
    inRole(db, 'heed_door', async (tx) => {
      await standAt(tx, { account });
      await tx.deleteFrom('recovery_code').where('account_id', '=', account).execute();
      await tx
        .insertInto('recovery_code')
        .values(prints.map((code_hash) => ({ account_id: account, code_hash, used: null })))
        .execute();
    }),
});
