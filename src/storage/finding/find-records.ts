import { sql } from 'kysely';
import { keysOf } from '../../core/matching/names/name-keys.ts';
import type { Asked, Finding } from '../../core/matching/search/asked.ts';
import { detailsOf, lookupsOf } from '../../core/matching/search/lookups.ts';
import { readFoundRows } from '../../parse/stored/findable-row.ts';
import { storedEntryId } from '../../parse/stored/ids.ts';
import type { Within } from '../schema.ts';

/** Looks people and entries up in a session's transaction, each by one function that holds to the rule of reading before it gives, orders or stops (rule 13). */
export const findRecords = (tx: Within): Finding => ({
  findPeople: async (asked: Asked, most) => {
    const lookups = lookupsOf(asked);
    if (lookups.length === 0) return [];
    const exactly = asked.name === undefined ? '' : keysOf(asked.name).plain;
    // A driver would make a moment of a date, in its own time zone.
    const { rows } = await sql`
      SELECT person_id, entry_id, what, shown, to_char(holds_from, 'YYYY-MM-DD') AS holds_from, to_char(holds_until, 'YYYY-MM-DD') AS holds_until
      FROM heed.find_people(${JSON.stringify(lookups)}::jsonb, ${JSON.stringify(detailsOf(asked))}::jsonb, ${exactly}, ${most}::integer)`.execute(
      tx,
    );
    return readFoundRows(rows);
  },
  findEntries: async (words, most) => {
    if (words.length === 0) return [];
    const { rows } = await sql<{ entry_id: string }>`
      SELECT entry_id FROM heed.find_entries(${words}::text[], ${most}::integer)`.execute(tx);
    return rows.map(({ entry_id }) => storedEntryId.parse(entry_id));
  },
});
