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
  if (![...pairs.values()].some(({ joined }) => joined)) return itself;
  const mentioned = firstMentions(entries);
  const leader = new Map<PersonId, PersonId>();
  const find = (record: PersonId): PersonId => {
    const next = leader.get(record);
    return next === undefined ? record : find(next);
  };
  for (const { records, joined } of pairs.values()) {
    const [a, b] = records;
    if (!joined || a === undefined || b === undefined) continue;
    // The record first spoken of stands for the person, so that a join made later renames nobody in earlier entries.
    const [first, second] = [find(a), find(b)].sort((one, other) => (mentioned.get(one) ?? 0) - (mentioned.get(other) ?? 0));
    if (first !== undefined && second !== undefined && first !== second) leader.set(second, first);
  }
  return find;
}

function firstMentions(entries: readonly Entry[]): ReadonlyMap<PersonId, number> {
  const mentioned = new Map<PersonId, number>();
  for (const entry of entries) {
    const people = [
      ...entry.about,
      ...entry.present,
      ...entry.claims.flatMap(({ who, whom }) => (whom === undefined ? [who] : [who, whom])),
    ];
    for (const person of people) if (!mentioned.has(person)) mentioned.set(person, mentioned.size);
  }
  return mentioned;
}

function pairsOf(records: readonly PersonId[]): readonly (readonly PersonId[])[] {
  const sorted = [...new Set(records)].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => [a, b]));
}

/** The same entry with every person named by the record that stands for them. */
export const withPeopleResolved = (entry: Entry, resolve: Resolve): Entry => (resolve === itself ? entry : mapPeople(entry, resolve));
