import { sql } from 'kysely';
import type { Session } from '../core/ledger/port.ts';
import type { Database, Within } from './schema.ts';

/** What a transaction may do, until it ends. None of these logs in, owns anything or bypasses row security. */
type Role =
  | 'heed_agency'
  | 'heed_whole'
  | 'heed_lobby'
  | 'heed_loader'
  | 'heed_sealer'
  | 'heed_checker'
  | 'heed_door'
  | 'heed_office'
  | 'heed_link'
  | 'heed_messenger'
  | 'heed_public';

/** One transaction in a role that is taken for it alone. */
export const inRole = <T>(db: Database, role: Role, work: (tx: Within) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await sql`SELECT set_config('role', ${role}, true)`.execute(tx);
    return work(tx);
  });

/** One transaction that sees what a session may see. Both the role and the settings go with the transaction (the `true`: local). */
export const inSession = <T>(
  db: Database,
  { partnership, vantage, worker, account, acting, only }: Session,
  work: (tx: Within) => Promise<T>,
): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await sql`SELECT
      set_config('role', ${vantage.kind === 'whole' ? 'heed_whole' : 'heed_agency'}, true),
      set_config('heed.partnership', ${partnership}, true),
      set_config('heed.agency', ${vantage.kind === 'whole' ? '' : vantage.agency}, true),
      set_config('heed.worker', ${worker ?? ''}, true),
      set_config('heed.account', ${account ?? ''}, true),
      set_config('heed.acting', ${acting ?? ''}, true),
      set_config('heed.only', ${only ?? ''}, true)`.execute(tx);
    return work(tx);
  });

/** Takes an agency's own eyes for what is left of a transaction that began in another role. */
export async function becomeAgency(tx: Within, partnership: string, agency: string): Promise<void> {
  await sql`SELECT set_config('role', 'heed_agency', true), set_config('heed.partnership', ${partnership}, true),
    set_config('heed.agency', ${agency}, true)`.execute(tx);
}

/** Who stands at the door, for a transaction: what is left out is nobody and nothing. */
export interface AtDoor {
  readonly name?: string;
  readonly secret?: string;
  readonly account?: string;
  readonly partnership?: string;
}

/** Sets who stands at the door, for what is left of a transaction. */
export async function standAt(tx: Within, { name, secret, account, partnership }: AtDoor): Promise<void> {
  await sql`SELECT set_config('heed.name', ${name ?? ''}, true), set_config('heed.secret', ${secret ?? ''}, true),
    set_config('heed.account', ${account ?? ''}, true), set_config('heed.partnership', ${partnership ?? ''}, true)`.execute(tx);
}

/** True for the form of every random id. Anything else is of nothing, and is not worth a query. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
