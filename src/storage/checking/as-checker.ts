import { sql } from 'kysely';
import type { Database, Within } from '../schema.ts';
import { inRole } from '../take-role.ts';

/**
 * One transaction of the checks, in one partnership. With an agency it reads what that agency may read and nothing else; without one, the whole. It
 * takes a role that the web's login cannot (rule 21).
 */
export const asChecker = <T>(owner: Database, partnership: string, vantage: string, work: (tx: Within) => Promise<T>): Promise<T> =>
  inRole(owner, 'heed_checker', async (tx) => {
    await sql`SELECT set_config('heed.partnership', ${partnership}, true), set_config('heed.agency', ${vantage}, true),
      set_config('heed.worker', '', true)`.execute(tx);
    return work(tx);
  });
