import type { Entry } from '../entry/entry.ts';
import type { EntryId } from '../entry/ids.ts';
import { edgesOf, readingAt, standsFrom } from '../ledger/knowledge.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Instant } from '../time/instant.ts';
import type { Vantage } from './view.ts';
import { asRead } from './visible.ts';

/** What a vantage can read from an instant on, and what no longer: an entry, a share that arrives, a recall, an extract made whole. */
export interface Arrivals {
  /** As the vantage reads them, in the order in which they stand. */
  readonly arrived: readonly Entry[];
  readonly gone: ReadonlySet<EntryId>;
}

/** Everything that changes what a vantage can read, at the instants at which it does, in order. */
export function arrivalsOf(ledger: Ledger, vantage: Vantage): readonly (readonly [Instant, Arrivals])[] {
  const changes = new Map<Instant, { arrived: Entry[]; gone: Set<EntryId> }>();
  const at = (instant: Instant): { arrived: Entry[]; gone: Set<EntryId> } => {
    const held = changes.get(instant) ?? { arrived: [], gone: new Set() };
    changes.set(instant, held);
    return held;
  };
  for (const entry of ledger.entries) {
    if (vantage.kind === 'whole') {
      at(standsFrom(entry, ledger.reckoning)).arrived.push(entry);
      continue;
    }
    let held: Entry | undefined;
    for (const edge of edgesFor(ledger, entry.id, vantage.agency)) {
      const reading = readingAt(ledger.knowledge, entry.id, vantage.agency, edge);
      const read = reading === undefined ? undefined : asRead(entry, reading);
      if (read === held) continue;
      if (held !== undefined) at(edge).gone.add(entry.id);
      if (read !== undefined) at(edge).arrived.push(read);
      held = read;
    }
  }
  return [...changes].sort(([a], [b]) => a - b);
}

const edgesFor = (ledger: Ledger, id: EntryId, agency: Entry['by']): readonly Instant[] =>
  [...new Set((ledger.knowledge.get(id)?.get(agency) ?? []).flatMap(edgesOf))].sort((a, b) => a - b);
