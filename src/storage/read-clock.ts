import { sql } from 'kysely';
import { type Instant, instantOfNumber } from '../core/time/instant.ts';
import type { Within } from './schema.ts';

/** The time by the database's clock: the only one that the ledger goes by. */
export async function readClock(tx: Within): Promise<Instant> {
  const { rows } = await sql<{ now: Date }>`SELECT clock_timestamp() AS now`.execute(tx);
  const now = rows[0]?.now;
  if (now === undefined) throw new Error('the database did not say what time it is');
  return instantOfNumber(now.getTime());
}
