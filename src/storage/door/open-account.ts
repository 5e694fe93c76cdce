import type { AccountId } from '../../core/access/ids.ts';
import { storedAccount } from '../../parse/stored/ids.ts';
import type { Within } from '../schema.ts';
import { standAt } from '../take-role.ts';

/** Opens an account, and stands at the door as it from then on. */
export async function openAccount(tx: Within, secret: string, name: string, called: string): Promise<AccountId> {
  const { account_id } = await tx
    .insertInto('account')
    .values({ signs_in_as: name, called, password: null, second_factor: null })
    .returning('account_id')
    .executeTakeFirstOrThrow();
  await standAt(tx, { name, secret, account: account_id });
  return storedAccount.parse(account_id);
}
