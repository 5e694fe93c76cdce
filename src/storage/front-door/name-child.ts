import { sql } from 'kysely';
import type { PersonId } from '../../core/entry/ids.ts';
import type { Within } from '../schema.ts';

/** In a demonstration, lets a child have a page of their own from now on: one of whom the session's agency has made a record. A partnership at work keeps no list of its children. */
export async function nameChild(tx: Within, child: PersonId): Promise<void> {
  await sql`SELECT heed.name_child(${child})`.execute(tx);
}
