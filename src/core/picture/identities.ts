import type { Entry } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import { mapPeople } from '../entry/map-people.ts';
import { peopleNamedIn } from '../entry/people-named.ts';
import { onceFor } from './memo.ts';

/** Gives the record that stands for a person: the records confirmed as one by then count as one (rule 5). */
export type Resolve = (record: PersonId) => PersonId;

/** What the entries that join and split records come to. */
export interface Joins {
  /** The record that stands for each record that is another's. */
  readonly standsFor: ReadonlyMap<PersonId, PersonId>;
  /** Joined records that no entry speaks of yet: when one does, another may stand for the person. */
  readonly unspoken: ReadonlySet<PersonId>;
}

const itself: Resolve = (record) => record;
const none: Joins = { standsFor: new Map(), unspoken: new Set() };

/**
 * Joins the records that confirmed `identity` entries say are one person. A later split, or a rejection, of a pair undoes
 * that pair and nothing else. `entries` are in the order in which they stand.
 */
export function joinsIn(entries: readonly Entry[]): Joins {
  const pairs = new Map<string, { readonly records: readonly PersonId[]; readonly joined: boolean }>();
  for (const entry of entries) {
    if (entry.kind !== 'identity' || entry.facts.records === undefined) continue;
    const { status } = entry.facts;
    if (status === 'proposed' || status === undefined) continue;
    for (const pair of pairsOf(entry.facts.records)) pairs.set(pair.join(' '), { records: pair, joined: status === 'confirmed' });
  }
  const joined = [...pairs.values()].filter((pair) => pair.joined);
  if (joined.length === 0) return none;
  const records = new Set(joined.flatMap((pair) => pair.records));
  const mentioned = firstMentions(entries, records);
  const leader = new Map<PersonId, PersonId>();
  const find = (record: PersonId): PersonId => {
    const next = leader.get(record);
    return next === undefined ? record : find(next);
  };
  for (const pair of joined) {
    const [a, b] = pair.records;
    if (a === undefined || b === undefined) continue;
    // The record first spoken of stands for the person, so that a join made later renames nobody in earlier entries.
    const [first, second] = [find(a), find(b)].sort((one, other) => (mentioned.get(one) ?? 0) - (mentioned.get(other) ?? 0));
    if (first !== undefined && second !== undefined && first !== second) leader.set(second, first);
  }
  return {
    standsFor: new Map([...leader.keys()].map((record) => [record, find(record)])),
    unspoken: new Set([...records].filter((record) => !mentioned.has(record))),
  };
}

export const resolvedBy = ({ standsFor }: Joins): Resolve => (standsFor.size === 0 ? itself : (record) => standsFor.get(record) ?? record);

export const areSameJoins = (a: Joins, b: Joins): boolean =>
  a.standsFor.size === b.standsFor.size && [...a.standsFor].every(([record, stands]) => b.standsFor.get(record) === stands);

/** The order in which these records are first spoken of. */
function firstMentions(entries: readonly Entry[], records: ReadonlySet<PersonId>): ReadonlyMap<PersonId, number> {
  const mentioned = new Map<PersonId, number>();
  const mention = (person: PersonId | undefined): void => {
    if (person !== undefined && records.has(person) && !mentioned.has(person)) mentioned.set(person, mentioned.size + 1);
  };
  for (const { about, present, claims } of entries) {
    for (const person of about) mention(person);
    for (const person of present) mention(person);
    for (const { who, whom } of claims) for (const person of [who, whom]) mention(person);
    if (mentioned.size === records.size) break;
  }
  return mentioned;
}

function pairsOf(records: readonly PersonId[]): readonly (readonly PersonId[])[] {
  const sorted = [...new Set(records)].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => [a, b]));
}

/** The same entry with every person named by the record that stands for them. */
export const withPeopleResolved = (entry: Entry, resolve: Resolve): Entry => (resolve === itself ? entry : renamedBy(resolve)(entry));

/** An entry that names nobody by another record is left as it is. */
const renamedBy = onceFor((resolve: Resolve) =>
  onceFor((entry: Entry): Entry => (namedIn(entry).some((person) => resolve(person) !== person) ? mapPeople(entry, resolve) : entry)),
);

/** Everyone whom an entry names, wherever in it. */
export const namedIn = onceFor((entry: Entry): readonly PersonId[] => peopleNamedIn(entry));
