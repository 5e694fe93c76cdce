import { sql } from 'kysely';
import type { Session } from '../core/ledger/port.ts';
import type { Database, Within } from './schema.ts';

/** What a transaction may do, until it ends. None of these logs in, owns anything or bypasses row security. */
type Role = 'heed_agency' | 'heed_whole' | 'heed_lobby' | 'heed_loader' | 'heed_sealer' | 'heed_checker';

/** One transaction in a role that is taken for it alone. */
export const inRole = <T>(db: Database, role: Role, work: (tx: Within) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await sql`SELECT set_config('role', ${role}, true)`.execute(tx);
    return work(tx);
  });

/** One transaction that sees what a session may see. Both the role and the settings go with the transaction (the `true`: local). */
export const inSession = <T>(db: Database, { partnership, vantage, worker }: Session, work: (tx: Within) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await sql`SELECT
      set_config('role', ${vantage.kind === 'whole' ? 'heed_whole' : 'heed_agency'}, true),
      set_config('heed.partnership', ${partnership}, true),
      set_config('heed.agency', ${vantage.kind === 'whole' ? '' : vantage.agency}, true),
      set_config('heed.worker', ${worker ?? ''}, true)`.execute(tx);
    return work(tx);
  });

/** True for the form of every random id. Anything else is of nothing, and is not worth a query. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
