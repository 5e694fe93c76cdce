import type { Entry } from '../entry/entry.ts';

/** How often an entry says that what it tells of happened: once, where it gives no number. */
const timesIn = (entry: Entry): number => ('count' in entry.facts ? Math.max(1, Math.trunc(entry.facts.count ?? 1)) : 1);

/** How often what some entries tell of happened, by all of them together. */
export const timesTold = (entries: readonly Entry[]): number => entries.reduce((sum, entry) => sum + timesIn(entry), 0);
