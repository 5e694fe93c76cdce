import { sql } from 'kysely';
import type { Home } from '../home.ts';
import { inRole } from '../take-role.ts';

/** Seconds after which work of which nothing was heard is nobody's. A step takes a second or two. Our choice. */
const quietSeconds = 120;

/** Lets go of work that ended with its server: at once where the ledger is held by one process alone. What it had read is gone; the file is there. */
export const sweepSubmissions = ({ web, embedded }: Home): Promise<number> =>
  inRole(web, 'heed_lobby', async (tx) => {
    const quiet = embedded ? 0 : quietSeconds;
    const { rows } = await sql<{ swept: number }>`SELECT heed.sweep_submissions(make_interval(secs => ${quiet})) AS swept`.execute(tx);
    return rows[0]?.swept ?? 0;
  });
