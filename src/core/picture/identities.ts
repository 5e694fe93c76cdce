import type { Entry } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import { mapPeople } from '../entry/map-people.ts';

/** Gives the record that stands for a person: the records confirmed as one by then count as one (rule 5). */
export type Resolve = (record: PersonId) => PersonId;

const itself: Resolve = (record) => record;

/**
 * Joins the records that confirmed `identity` entries say are one person. A later split, or a rejection, of a pair undoes
 * that pair and nothing else. `entries` are in the order in which they stand.
 */
export function identitiesOf(entries: readonly Entry[]): Resolve {
  const pairs = new Map<string, { readonly records: readonly PersonId[]; readonly joined: boolean }>();
  for (const entry of entries) {
    if (entry.kind !== 'identity' || entry.facts.records === undefined) continue;
    const { status } = entry.facts;
    if (status === 'proposed' || status === undefined) continue;
    for (const pair of pairsOf(entry.facts.records)) pairs.set(pair.join(' '), { records: pair, joined: status === 'confirmed' });
  }
  const leader = new Map<PersonId, PersonId>();
  const find = (record: PersonId): PersonId => {
    const next = leader.get(record);
    return next === undefined ? record : find(next);
  };
  for (const { records, joined } of pairs.values()) {
    const [a, b] = records;
    if (!joined || a === undefined || b === undefined) continue;
    const [first, second] = [find(a), find(b)].sort();
    if (first !== undefined && second !== undefined && first !== second) leader.set(second, first);
  }
  return leader.size === 0 ? itself : find;
}

function pairsOf(records: readonly PersonId[]): readonly (readonly PersonId[])[] {
  const sorted = [...new Set(records)].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => [a, b]));
}

/** The same entry with every person named by the record that stands for them. */
export const withPeopleResolved = (entry: Entry, resolve: Resolve): Entry => (resolve === itself ? entry : mapPeople(entry, resolve));
