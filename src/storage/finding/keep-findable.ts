import { sql } from 'kysely';
import type { Person } from '../../core/entry/directory.ts';
import type { Entry } from '../../core/entry/entry.ts';
import { type Findable, findablesOf, traceOf } from '../../core/matching/search/findable.ts';
import { keptUnder } from '../../core/matching/search/kept.ts';
import { readDirectoryRows } from '../../parse/stored/directory-rows.ts';
import { dayOrNull } from '../../parse/stored/entry-row.ts';
import type { Within } from '../schema.ts';

/** Keeps whom entries name, and what those people can be found by, in the transaction in which the entries land. */
export async function keepFindable(tx: Within, partnership: string, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const ids = entries.map(({ id }) => id as string);
  const { rows } = await sql<{ person_id: string; called: string; born: string | null }>`
    SELECT person_id, called, born FROM heed.people_to_keep(${partnership}::uuid, ${ids}::text[])`.execute(tx);
  const { people } = readDirectoryRows(
    [],
    rows.map((person) => ({ ...person, sex: null })),
  );
  const traces = entries.map((entry) => ({ entry, ...traceOf(entry) }));
  const kept = {
    partnership,
    entries: ids,
    namings: traces.flatMap(({ entry, namings }) =>
      namings.map(({ person, isAbout, isPresent, isBirth, when }) => ({
        ...{ person, entry: entry.id, about: isAbout, present: isPresent, birth: isBirth },
        ...{ earliest: dayOrNull(when.earliest), latest: dayOrNull(when.latest) },
      })),
    ),
    findables: traces.flatMap(({ findables }) => findables.map(rowOf)),
    directory: [...people.values()].flatMap((person: Person) => findablesOf(person.id, { people }).map(rowOf)),
  };
  await sql`SELECT heed.keep_findable(${JSON.stringify(kept)}::jsonb)`.execute(tx);
}

const rowOf = (one: Findable) => ({
  ...{ person: one.person, entry: one.entry, what: one.what, shown: one.shown },
  ...{
    holds_from: one.from === undefined ? null : dayOrNull(one.from),
    holds_until: one.until === undefined ? null : dayOrNull(one.until),
  },
  ...keptUnder(one),
});
