import type { Directory } from '../../entry/directory.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { effectiveOf } from '../../ledger/effective.ts';
import { joinsIn, namedIn, resolvedBy } from '../../picture/identities.ts';
import { onceFor } from '../../picture/memo.ts';
import { inOrder, pairKey, type SaidPair, saidPairsIn } from '../../picture/person/same-pairs.ts';
import { isBookkeeping } from '../../picture/record.ts';
import type { Day } from '../../time/day.ts';
import type { Weights } from '../model/weights.ts';
import { type FoundAlike, foundAlike, gradedTogether, type Proposed } from './found-alike.ts';
import type { KeptFound } from './kept-found.ts';
import { type PersonOnRecord, peopleOnRecord } from './person-on-record.ts';

/** Two records that may be of one person, by their ids in order: found alike, proposed by somebody, or both. */
export interface MayBeSame {
  readonly records: readonly [PersonId, PersonId];
  readonly grade: Proposed | undefined;
  readonly said: SaidPair | undefined;
}

/** All that one reader may read of who may be the same as whom. */
export interface WhoMayBeSame {
  readonly people: ReadonlyMap<PersonId, PersonOnRecord>;
  readonly said: ReadonlyMap<string, SaidPair>;
  /** Records as they stand that name each person by their own record, in the order in which they stand. */
  readonly naming: ReadonlyMap<PersonId, readonly Entry[]>;
  /** Those that nobody has decided about. What is left for later is among them from its day on. */
  readonly toDecide: readonly MayBeSame[];
  readonly later: readonly MayBeSame[];
  /** Said to be two people, or parted again: they are not proposed again. */
  readonly apart: readonly SaidPair[];
  readonly one: readonly SaidPair[];
}

/** What says which records are alike: weights by which they are compared, or what was found with them before. */
export type Alike = { readonly weights: Weights } | { readonly found: readonly KeptFound[] };

/** Of what was found before, what is of people whom the reader may still read. */
function foundBy(all: readonly PersonOnRecord[], alike: Alike): readonly FoundAlike[] {
  if ('weights' in alike) return foundAlike(all, alike.weights);
  const named = new Set<string>(all.filter(({ isNamed }) => isNamed).map(({ person }) => person));
  return gradedTogether(alike.found.filter(({ records }) => records.every((record) => named.has(record))));
}

/**
 * Who may be the same as whom, from what one reader may read by a day and from nothing else. What was said to be two people stays so until somebody undoes it. Nothing is joined.
 * @param readable as the reader reads it, in the order in which it stands
 */
export function whoMayBeSame(readable: readonly Entry[], directory: Pick<Directory, 'people'>, on: Day, alike: Alike): WhoMayBeSame {
  const all = peopleOnRecord(readable, directory);
  const people = new Map(all.map((one) => [one.person, one]));
  const said = saidPairsIn(readable);
  const naming = namingOf(readable);
  const resolve = resolvedBy(joinsIn(effectiveOf(readable).entries));
  const isOne = ([a, b]: readonly [PersonId, PersonId]): boolean => resolve(a) === resolve(b);
  const isRead = ({ records }: { readonly records: readonly PersonId[] }): boolean => records.every((record) => people.has(record));
  const ids = new Map<string, PersonId>(all.map(({ person }) => [person, person]));
  const found = foundBy(all, alike).flatMap(({ records: [a, b], grade }): readonly MayBeSame[] => {
    const [one, other] = [ids.get(a), ids.get(b)];
    if (one === undefined || other === undefined) return [];
    const records = inOrder(one, other);
    if (grade === 'low confidence' && isNamedWith(naming, one, other)) return [];
    return [{ records, grade, said: said.get(records.join(' ')) }];
  });
  const keys = new Set(found.map(({ records }) => records.join(' ')));
  const proposed = [...said.values()]
    .filter(({ stands, records }) => (stands === 'proposed' || stands === 'reopened') && !keys.has(records.join(' ')))
    .map((pair): MayBeSame => ({ records: pair.records, grade: undefined, said: pair }));
  const open = [...found, ...proposed].filter(
    (pair) =>
      isRead(pair) &&
      !isOne(pair.records) &&
      (pair.said === undefined || pair.said.stands === 'proposed' || pair.said.stands === 'reopened'),
  );
  const isLater = ({ said: pair }: MayBeSame): boolean => pair?.again !== undefined && pair.again > on;
  const decided = [...said.values()].filter(isRead);
  return {
    ...{ people, said, naming },
    toDecide: open.filter((pair) => !isLater(pair)),
    later: open.filter(isLater),
    apart: decided.filter(({ stands }) => stands === 'rejected' || stands === 'split'),
    one: decided.filter(({ stands }) => stands === 'confirmed'),
  };
}

function namingOf(readable: readonly Entry[]): ReadonlyMap<PersonId, readonly Entry[]> {
  const naming = new Map<PersonId, Entry[]>();
  for (const entry of effectiveOf(readable).entries) {
    if (isBookkeeping(entry)) continue;
    for (const person of namedIn(entry)) {
      const held = naming.get(person);
      if (held === undefined) naming.set(person, [entry]);
      else held.push(entry);
    }
  }
  return naming;
}

/** True where one record names both, as two people: whoever wrote it saw two. */
export function isNamedWith(naming: WhoMayBeSame['naming'], one: PersonId, other: PersonId): boolean {
  const others = new Set(naming.get(other) ?? []);
  return (naming.get(one) ?? []).some((entry) => others.has(entry));
}

/** Of one record, those that it may be the same as. */
export const mayBeSameAs = (all: WhoMayBeSame, person: PersonId): readonly MayBeSame[] => byPerson(all).get(person) ?? [];

const byPerson = onceFor(({ toDecide }: WhoMayBeSame) => {
  const found = new Map<PersonId, MayBeSame[]>();
  for (const pair of toDecide) for (const record of pair.records) found.set(record, [...(found.get(record) ?? []), pair]);
  return found;
});

/** The pair of two records as it stands, found alike or not. */
export const pairOf = (all: WhoMayBeSame, one: PersonId, other: PersonId): MayBeSame => {
  const key = pairKey(one, other);
  const open = [...all.toDecide, ...all.later].find(({ records }) => records.join(' ') === key);
  return open ?? { records: inOrder(one, other), grade: undefined, said: all.said.get(key) };
};
