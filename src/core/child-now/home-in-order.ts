import type { Entry } from '../entry/entry.ts';
import { isOfHome } from '../picture/family/changes.ts';
import { onceFor } from '../picture/memo.ts';
import { happenedBy, type Picture } from '../picture/picture.ts';
import { earlierEntry } from './noted.ts';

/** One look at the home: who looked, what was written, and where it was put on a scale, the scale's own words. */
export interface LookAtHome {
  readonly entry: Entry;
  readonly scale: string | undefined;
  readonly rooms: readonly string[];
}

const looks: ReadonlySet<string> = new Set(['contact', 'observation', 'assessment', 'note', 'incident']);

/** Every look at the home on record, in the order in which they happened. Whether it grew better or worse is not said. */
export const looksAtHome = onceFor((p: Picture): readonly LookAtHome[] =>
  p.entries
    .filter((entry) => looks.has(entry.kind) && isOfHome(entry) && happenedBy(entry) <= p.today)
    .toSorted(earlierEntry)
    .map((entry) => ({
      entry,
      scale: entry.kind === 'observation' ? entry.facts.scale : undefined,
      rooms: entry.kind === 'contact' ? (entry.facts.roomsSeen ?? []) : [],
    })),
);
