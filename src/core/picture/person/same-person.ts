import { type Entry, type EntryOf, isKind } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { effectiveOf } from '../../ledger/effective.ts';

/** How two records stand to each other: the last word that is on record (rule 5). */
export type SameStands = 'proposed' | 'confirmed' | 'rejected' | 'split' | 'reopened';

/** Two records that somebody said may be one person, with all that was said of them, oldest first. */
export interface SamePair {
  readonly record: PersonId;
  readonly other: PersonId;
  readonly stands: SameStands;
  readonly words: readonly EntryOf<'identity'>[];
}

/** Every pair with one record in it. `readable` is in the order in which it stands. A later proposal undoes nothing that was decided. */
export function samePairsOf(readable: readonly Entry[], record: PersonId): readonly SamePair[] {
  const words = effectiveOf(readable)
    .entries.filter(isKind('identity'))
    .filter(({ facts }) => facts.records?.includes(record) === true);
  const others = [...new Set(words.flatMap(({ facts }) => facts.records ?? []))].filter((one) => one !== record);
  return others.map((other) => {
    const of = words.filter(({ facts }) => facts.records?.includes(other) === true);
    const decided = of.findLast(({ facts }) => facts.status !== undefined && facts.status !== 'proposed');
    return { record, other, words: of, stands: decided?.facts.status ?? 'proposed' };
  });
}

/** What may be said next of two records: nothing that was said is changed, and whatever was decided can be undone. */
export const sayNext: Readonly<Record<SameStands, readonly SameStands[]>> = {
  proposed: ['confirmed', 'rejected'],
  confirmed: ['split'],
  rejected: ['reopened', 'confirmed'],
  split: ['reopened', 'confirmed'],
  reopened: ['confirmed', 'rejected'],
};
