import type { Directory } from '../entry/directory.ts';
import type { Entry } from '../entry/entry.ts';
import type { EntryId } from '../entry/ids.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import { edgesOf, type Knowledge, knowledgeOf, type Reckoning, standsFrom } from './knowledge.ts';

/** A ledger opened for reading: its entries in the order in which they stand, and who may read each from when. */
export interface Ledger {
  readonly directory: Directory;
  readonly calendar: Calendar;
  readonly reckoning: Reckoning;
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<EntryId, Entry>;
  readonly knowledge: Knowledge;
}

/** Opens a list of entries for reading. The order given does not matter: reckoning, then landing order, decides. */
export function openLedger(
  entries: readonly Entry[],
  given: { readonly directory: Directory; readonly calendar: Calendar; readonly reckoning: Reckoning },
): Ledger {
  const ordered = [...entries].sort((a, b) => standsFrom(a, given.reckoning) - standsFrom(b, given.reckoning) || a.order - b.order);
  return {
    ...given,
    entries: ordered,
    byId: new Map(ordered.map((entry) => [entry.id, entry])),
    knowledge: knowledgeOf(ordered, given.reckoning),
  };
}

/** Every instant at which what somebody may read changes: an entry stands, a share arrives, a recall ends reading. Ascending. */
export function instantsOf(ledger: Ledger): readonly Instant[] {
  const instants = new Set<Instant>();
  for (const readers of ledger.knowledge.values()) {
    for (const reading of [...readers.values()].flat()) {
      for (const edge of edgesOf(reading)) instants.add(edge);
    }
  }
  return [...instants].sort((a, b) => a - b);
}
