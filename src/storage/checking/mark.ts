import { sql } from 'kysely';
import { formatInstant, type Instant } from '../../core/time/instant.ts';
import type { Within } from '../schema.ts';

/**
 * Up to when some vantages were looked at. One checker at a time writes in a partnership, and none over what another found of a later moment.
 * @returns false where another did: nothing of an earlier moment is to be written then
 */
export async function markUpTo(tx: Within, partnership: string, vantages: readonly string[], at: Instant): Promise<boolean> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`heed.check.${partnership}`}, 0))`.execute(tx);
  const later = await tx
    .selectFrom('looked')
    .select('vantage')
    .where('partnership_id', '=', partnership)
    .where(sql<boolean>`vantage = ANY (${[...vantages]}::text[])`)
    .where('up_to', '>', formatInstant(at))
    .execute();
  if (later.length > 0) return false;
  for (const vantage of vantages)
    await tx
      .insertInto('looked')
      .values({ partnership_id: partnership, vantage, up_to: formatInstant(at), checks: '', print: '' })
      .onConflict((conflict) => conflict.columns(['partnership_id', 'vantage']).doUpdateSet({ up_to: formatInstant(at) }))
      .execute();
  return true;
}

/** That all there is about a vantage was looked at with some checks; for a demonstration, from what. */
export const markChecked = async (tx: Within, partnership: string, vantage: string, checks: string, print: string): Promise<void> => {
  await tx.updateTable('looked').set({ checks, print }).where('partnership_id', '=', partnership).where('vantage', '=', vantage).execute();
};

/** Takes work away that is done. */
export const doneWith = async (tx: Within, partnership: string, work: readonly { readonly id: string }[]): Promise<void> => {
  await tx
    .deleteFrom('work')
    .where('partnership_id', '=', partnership)
    .where(sql<boolean>`work = ANY (${work.map(({ id }) => String(id))}::bigint[])`)
    .execute();
};
