import { type Entry, type EntryOf, isKind } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { effectiveOf } from '../../ledger/effective.ts';
import type { Day } from '../../time/day.ts';
import type { SameStands } from './same-person.ts';

type Word = EntryOf<'identity'>;

/** Two records of which somebody said something, by their ids in order, with all that was said of them, oldest first. */
export interface SaidPair {
  readonly records: readonly [PersonId, PersonId];
  readonly stands: SameStands;
  /** The word by which it stands so. */
  readonly by: Word;
  readonly words: readonly Word[];
  /** Left for later: the day on which it is to be looked at again. */
  readonly again: Day | undefined;
}

/** The two ids of a pair, in the one order in which pairs are kept. */
export const inOrder = (one: PersonId, other: PersonId): readonly [PersonId, PersonId] => (one < other ? [one, other] : [other, one]);
export const pairKey = (one: PersonId, other: PersonId): string => inOrder(one, other).join(' ');

/** Every pair of records of which something was said. A later proposal undoes nothing that was decided. @param readable in the order in which it stands */
export function saidPairsIn(readable: readonly Entry[]): ReadonlyMap<string, SaidPair> {
  const words = new Map<string, { readonly records: readonly [PersonId, PersonId]; readonly said: Word[] }>();
  for (const word of effectiveOf(readable).entries.filter(isKind('identity')))
    for (const records of pairsOf(word.facts.records ?? [])) {
      const key = records.join(' ');
      const held = words.get(key);
      if (held === undefined) words.set(key, { records, said: [word] });
      else held.said.push(word);
    }
  return new Map([...words].flatMap(([key, { records, said }]) => asItStands(key, records, said)));
}

function asItStands(key: string, records: readonly [PersonId, PersonId], said: readonly Word[]): readonly (readonly [string, SaidPair])[] {
  const by = said.findLast(({ facts }) => facts.status !== undefined && facts.status !== 'proposed') ?? said.at(-1);
  if (by === undefined) return [];
  const stands = by.facts.status ?? 'proposed';
  const last = said.at(-1);
  const again = stands === 'proposed' || stands === 'reopened' ? last?.facts.again?.latest : undefined;
  return [[key, { records, stands, by, words: said, again }]];
}

const pairsOf = (records: readonly PersonId[]): readonly (readonly [PersonId, PersonId])[] => {
  const sorted = [...new Set(records)].sort();
  return sorted.flatMap((one, i) => sorted.slice(i + 1).map((other) => [one, other] as const));
};

/** The records that are read as one with each, by the pairs that are confirmed. */
function groupsOf(pairs: Iterable<SaidPair>): (record: PersonId) => ReadonlySet<PersonId> {
  const groups = new Map<PersonId, Set<PersonId>>();
  const groupOf = (record: PersonId): Set<PersonId> => groups.get(record) ?? new Set([record]);
  for (const { stands, records } of pairs) {
    if (stands !== 'confirmed') continue;
    const all = new Set(records.flatMap((record) => [...groupOf(record)]));
    for (const record of all) groups.set(record, all);
  }
  return groupOf;
}

/** What was said to be two people and would be read as one, if two records were confirmed: that is to be undone first, or this is wrong. */
export function contradictedBy(pairs: ReadonlyMap<string, SaidPair>, one: PersonId, other: PersonId): readonly SaidPair[] {
  const groupOf = groupsOf(pairs.values());
  const [left, right] = [groupOf(one), groupOf(other)];
  const own = pairKey(one, other);
  return [...left].flatMap((a) =>
    [...right].flatMap((b) => {
      const said = pairs.get(pairKey(a, b));
      return said !== undefined && (said.stands === 'rejected' || said.stands === 'split') && pairKey(a, b) !== own ? [said] : [];
    }),
  );
}

/** The confirmed pairs by which two records are read as one through others: to part the two, one of these is split. Empty where they are one by their own pair, or two. */
export function joinedThrough(pairs: ReadonlyMap<string, SaidPair>, one: PersonId, other: PersonId): readonly SaidPair[] {
  const confirmed = [...pairs.values()].filter(({ stands }) => stands === 'confirmed');
  const own = pairs.get(pairKey(one, other));
  if (own?.stands === 'confirmed') return [];
  return pathBetween(confirmed, one, other);
}

function pathBetween(confirmed: readonly SaidPair[], from: PersonId, to: PersonId): readonly SaidPair[] {
  const came = new Map<PersonId, readonly SaidPair[]>([[from, []]]);
  const waiting = [from];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const path = came.get(at) ?? [];
    if (at === to) return path;
    for (const pair of confirmed) {
      const next = pair.records.find((record) => record !== at);
      if (next === undefined || !pair.records.includes(at) || came.has(next)) continue;
      came.set(next, [...path, pair]);
      waiting.push(next);
    }
  }
  return [];
}
