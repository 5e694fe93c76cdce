import type { Directory } from '../../entry/directory.ts';
import type { Entry } from '../../entry/entry.ts';
import type { EntryId } from '../../entry/ids.ts';
import { effectiveOf } from '../../ledger/effective.ts';
import { isBookkeeping } from '../../picture/record.ts';
import { type AskedWord, askedWords, isCandidate } from '../names/name-keys.ts';
import type { Asked, FoundPerson } from './asked.ts';
import { type Findable, findablesOf, type Naming, traceOf } from './findable.ts';
import { keptUnder } from './kept.ts';
import { type Detail, detailsOf } from './lookups.ts';

/**
 * Who among those whom some entries name may be the one that is looked for: the rule that storage answers by, for records that are all in memory.
 * @param readable what a reader may read, as they read it, in the order in which it stands
 */
export function findAmong(readable: readonly Entry[], directory: Pick<Directory, 'people'>, asked: Asked): readonly FoundPerson[] {
  const words = asked.name === undefined ? undefined : askedWords(asked.name);
  const details = detailsOf(asked);
  return findableIn(readable, directory).filter(({ findables }) => mayFit(findables, words, details));
}

/** Everybody whom entries name as they stand, with all that they can be found by. */
export function findableIn(readable: readonly Entry[], directory: Pick<Directory, 'people'>): readonly FoundPerson[] {
  // What a correction puts in place stands already where what it corrects stood.
  const traces = effectiveOf(readable)
    .entries.filter(({ kind }) => kind !== 'correction')
    .map(traceOf);
  const namings = Map.groupBy(
    traces.flatMap((trace) => trace.namings),
    ({ person }) => person,
  );
  const told = traces.flatMap(({ findables }) => findables);
  return [...namings].map(([person, own]) => ({
    person,
    findables: [
      ...findablesOf(person, directory).filter(({ what, from }) => what !== 'born' || isBirthKnown(own, from ?? -Infinity)),
      ...told.filter((one) => one.person === person && namings.has(person)),
    ],
  }));
}

/**
 * A birth date is known from the record of the birth, from a meeting after it, or where nothing that is read of the person was before it (rule 5): until
 * then nobody is found by it.
 */
function isBirthKnown(namings: readonly Naming[], born: number): boolean {
  if (namings.some(({ isBirth, isPresent, when }) => isBirth || (isPresent && when.latest >= born))) return true;
  const own = namings.filter(({ isAbout, isPresent }) => isAbout || isPresent);
  return own.length > 0 && own.every(({ when }) => when.earliest >= born);
}

function mayFit(findables: readonly Findable[], words: readonly AskedWord[] | undefined, details: readonly Detail[]): boolean {
  const isNamed =
    words === undefined ||
    findables.some((one) => (one.what === 'called' || one.what === 'known-as') && isCandidate(keptUnder(one), words));
  return isNamed && details.every((detail, i) => fits(detail, findables, words === undefined && i === 0));
}

/** Where nothing of the sort is on record, what else was given is enough: a name, or the first of the details. */
function fits({ what, keys, all }: Detail, findables: readonly Findable[], isNeeded: boolean): boolean {
  const own = findables.filter((one) => one.what === what).map((one) => keptUnder(one).keys);
  if (own.length === 0) return !isNeeded;
  return own.some((kept) => (all ? keys.every((key) => kept.includes(key)) : keys.some((key) => kept.includes(key))));
}

/** Small words of letters and digits in a row. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Entries, as they stand, that have each of some words or its beginning; the last recorded first. */
export const findEntriesAmong = (readable: readonly Entry[], asked: readonly string[]): readonly EntryId[] =>
  effectiveOf(readable)
    .entries.filter((entry) => !isBookkeeping(entry))
    .filter(({ text }) => {
      const said = wordsOf(text);
      return asked.every((wanted) => said.some((word) => word.startsWith(wanted)));
    })
    .toSorted((a, b) => b.recorded - a.recorded || b.order - a.order)
    .map(({ id }) => id);
