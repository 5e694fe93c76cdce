import type { Entry } from '../entry/entry.ts';
import { type Reading, readingAt, standsFrom } from '../ledger/knowledge.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Instant } from '../time/instant.ts';
import { onceForEach } from './memo.ts';
import type { Vantage } from './view.ts';

/** The entries that a vantage can read at an instant, as it reads them (an extract stands for the whole), in the order in which they stand. */
export function visibleTo(ledger: Ledger, vantage: Vantage, at: Instant): readonly Entry[] {
  const seen: Entry[] = [];
  for (const entry of ledger.entries) {
    if (vantage.kind === 'whole') {
      if (standsFrom(entry, ledger.reckoning) <= at) seen.push(entry);
      continue;
    }
    const reading = readingAt(ledger.knowledge, entry.id, vantage.agency, at);
    if (reading !== undefined) seen.push(asRead(entry, reading));
  }
  return seen;
}

/** An entry as a reading gives it. */
export const asRead = (entry: Entry, { extract }: Reading): Entry => (extract === undefined ? entry : extractOf(entry, extract));

/** An extract carries its own words and who it is about; the facts and claims of the whole stay behind. */
const extractOf = onceForEach((entry: Entry, text: string): Entry => ({ ...entry, text, facts: {}, claims: [], present: [] }));
