import type { Entry } from '../entry/entry.ts';
import { addDays } from '../time/day.ts';
import { overlaps } from '../time/span.ts';
import { connectedBy } from './connected.ts';
import { happenedBy } from './picture.ts';
import { byRecording } from './recorded-order.ts';

/** Entries that lie close enough together in time to be one matter. */
export interface Gathering {
  /** Of several that have run together, the one that was first complete names them, so that what comes later renames nothing. */
  readonly anchor: Entry;
  readonly entries: readonly Entry[];
}

/** What may have happened within the days that open with an entry, both ends counted (rule 4: a span counts where it overlaps). */
export function windowsOf(entries: readonly Entry[], days: number): readonly (readonly Entry[])[] {
  return entries.flatMap((first) => {
    const opens = happenedBy(first);
    if (!Number.isFinite(opens)) return [];
    const closes = addDays(opens, days - 1);
    return [entries.filter((entry) => overlaps({ ...entry.when, latest: happenedBy(entry) }, opens, closes))];
  });
}

/** The gatherings of so many days in which there is enough. */
export function gatherings(entries: readonly Entry[], days: number, isEnough: (some: readonly Entry[]) => boolean): readonly Gathering[] {
  const enough = windowsOf(entries, days).filter(isEnough);
  const groups = connectedBy(enough, (some) => some);
  return groups.flatMap((group) => {
    const anchor = firstComplete(group, isEnough);
    return anchor === undefined ? [] : [{ anchor, entries: [...new Set(group.flat())].sort(byRecording) }];
  });
}

function firstComplete(group: readonly (readonly Entry[])[], isEnough: (some: readonly Entry[]) => boolean): Entry | undefined {
  const complete = group.flatMap((some) => {
    const inOrder = some.toSorted(byRecording);
    const last = inOrder.find((_, i) => isEnough(inOrder.slice(0, i + 1)));
    return last === undefined ? [] : [{ first: inOrder[0], last }];
  });
  return complete.toSorted((a, b) => byRecording(a.last, b.last))[0]?.first;
}
