import type { Entry, EntryOf } from '../entry/entry.ts';
import type { EntryId } from '../entry/ids.ts';

/** What a correction did to an entry. Evidence keeps naming the original. */
export interface Amendment {
  readonly by: EntryId;
  readonly withdrawn: boolean;
}

/** Entries as they stand once corrections known by then are applied, and what was done to which. */
export interface Effective {
  readonly entries: readonly Entry[];
  readonly amended: ReadonlyMap<EntryId, Amendment>;
}

/**
 * Applies corrections (rule 2): a replacement stands under the original's id; a withdrawn entry is gone; of several, the one
 * recorded last wins. A withdrawn correction restores what it had replaced. `entries` are in the order in which they stand.
 */
export function effectiveOf(entries: readonly Entry[]): Effective {
  const amended = new Map<EntryId, Amendment>();
  const standing = latestCorrections(entries);
  if (standing.size === 0) return { entries, amended };
  const result: Entry[] = [];
  for (const entry of entries) {
    const correction = standing.get(entry.id);
    if (correction === undefined) {
      result.push(entry);
      continue;
    }
    const withdrawn = correction.facts.corrects === undefined;
    amended.set(entry.id, { by: correction.id, withdrawn });
    const body = correction.facts.replacement;
    if (!withdrawn && body !== undefined) result.push(replaced(entry, body));
  }
  return { entries: result, amended };
}

function replaced(entry: Entry, body: NonNullable<EntryOf<'correction'>['facts']['replacement']>): Entry {
  const { id, by, recorded, recordedAs, landed, order, source } = entry;
  const worker = entry.worker === undefined ? {} : { worker: entry.worker };
  return { ...body, id, by, recorded, recordedAs, landed, order, source, ...worker };
}

function latestCorrections(entries: readonly Entry[]): ReadonlyMap<EntryId, EntryOf<'correction'>> {
  const corrections = entries.filter((entry): entry is EntryOf<'correction'> => entry.kind === 'correction');
  const latest = new Map<EntryId, EntryOf<'correction'>>();
  // From the last recorded back: a correction that is itself withdrawn or replaced by a later one says nothing of its own.
  const silenced = new Set<EntryId>();
  for (const correction of corrections.toReversed()) {
    if (silenced.has(correction.id)) continue;
    const target = correction.facts.corrects ?? correction.facts.withdraws;
    if (target === undefined) continue;
    silenced.add(target);
    if (!latest.has(target)) latest.set(target, correction);
  }
  return latest;
}
