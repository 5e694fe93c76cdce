import type { Entry } from '../../core/entry/entry.ts';
import type { Replaying } from '../../core/replay/replay.ts';
import { readEntryRow } from '../../parse/stored/entry-row.ts';

/** Walks that were walked on an earlier tick, kept so that they can be taken further. All of it can be lost at any moment. */
export interface Warm {
  /**
   * The entries of some rows, and the walk that an earlier tick left under a name, where what it read is all still there as it was and it was made
   * on the same terms. Whoever takes it is the only one who has it.
   */
  readonly take: (
    name: string,
    terms: string,
    rows: readonly unknown[],
  ) => { readonly entries: readonly Entry[]; readonly before?: Replaying };
  readonly leave: (name: string, terms: string, rows: readonly unknown[], entries: readonly Entry[], replaying: Replaying) => void;
}

interface Left {
  readonly terms: string;
  readonly read: ReadonlyMap<string, Entry>;
  readonly replaying: Replaying;
}

/** @param most how many walks are kept: those left longest ago go first */
export function keepingWarm(most: number): Warm {
  const kept = new Map<string, Left>();
  return {
    take: (name, terms, rows) => {
      const left = kept.get(name);
      kept.delete(name);
      const texts = rows.map((row) => JSON.stringify(row));
      const there = new Set(texts);
      const isThere = left?.terms === terms && left.read.keys().every((text) => there.has(text));
      // The very same entries again: a walk knows them by what they are, and not by their names.
      const entries = rows.map((row, i) => (isThere ? left.read.get(texts[i] ?? '') : undefined) ?? readEntryRow(row));
      return isThere ? { entries, before: left.replaying } : { entries };
    },
    leave: (name, terms, rows, entries, replaying) => {
      const read = new Map(entries.map((entry, i) => [JSON.stringify(rows[i]), entry]));
      kept.set(name, { terms, read, replaying });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
}
