import { sql } from 'kysely';
import type { Entry } from '../../core/entry/entry.ts';
import type { EntryId, PersonId, ThreadId } from '../../core/entry/ids.ts';
import { peopleNamedIn } from '../../core/entry/people-named.ts';
import { threadsNamedIn } from '../../core/entry/threads-named.ts';
import { readEntryRow } from '../../parse/stored/entry-row.ts';
import { storedPerson } from '../../parse/stored/ids.ts';
import type { Within } from '../schema.ts';

/**
 * Everyone whom the records tie to one another, by being named together or by a thread that stands about them, and all that is on record about
 * them. What is asked about a child follows from nothing outside.
 */
export interface Family {
  readonly people: ReadonlySet<PersonId>;
  readonly entries: ReadonlySet<EntryId>;
}

/** The family of some people, found from them outwards over the whole of what is on record. */
export async function familyOf(tx: Within, people: Iterable<PersonId>): Promise<Family> {
  const found = { people: new Set<PersonId>(), threads: new Set<ThreadId>(), entries: new Set<EntryId>() };
  let next: { readonly people: ReadonlySet<PersonId>; readonly threads: ReadonlySet<ThreadId> } = {
    people: new Set(people),
    threads: new Set(),
  };
  while (next.people.size > 0 || next.threads.size > 0) {
    for (const person of next.people) found.people.add(person);
    for (const thread of next.threads) found.threads.add(thread);
    const about = (await entriesWith(tx, next.people, next.threads)).filter(({ entry }) => !found.entries.has(entry.id));
    for (const { entry } of about) found.entries.add(entry.id);
    next = {
      people: without(
        found.people,
        about.flatMap(({ entry, concerns }) => [...peopleNamedIn(entry), ...concerns]),
      ),
      threads: without(
        found.threads,
        about.flatMap(({ entry }) => threadsNamedIn(entry)),
      ),
    };
  }
  return found;
}

const without = <T>(known: ReadonlySet<T>, all: readonly T[]): ReadonlySet<T> => new Set(all.filter((one) => !known.has(one)));

interface Concerning {
  readonly entry: Entry;
  readonly concerns: readonly PersonId[];
}

async function entriesWith(tx: Within, people: ReadonlySet<PersonId>, threads: ReadonlySet<ThreadId>): Promise<readonly Concerning[]> {
  const { rows } = await sql<{ concerns: readonly string[] }>`
    SELECT * FROM heed.entries_with(${[...people]}::text[], ${[...threads]}::text[])`.execute(tx);
  return rows.map((row) => ({ entry: readEntryRow(row), concerns: row.concerns.map((person) => storedPerson.parse(person)) }));
}

/** Whom some entries concern. */
export async function peopleIn(tx: Within, entries: readonly EntryId[]): Promise<readonly (readonly [EntryId, readonly PersonId[]])[]> {
  const rows = await tx
    .selectFrom('entry')
    .select(['entry_id', 'concerns'])
    .where(sql<boolean>`entry_id = ANY (${[...entries]}::text[])`)
    .execute();
  return rows.map(({ entry_id, concerns }) => [entry_id as EntryId, concerns.map((person) => storedPerson.parse(person))]);
}
