import type { Entry } from '../entry/entry.ts';

/** True where one entry stands in the ledger before another: recorded earlier, the order of landing deciding between equals. */
export const isRecordedBefore = (a: Entry, b: Entry): boolean =>
  a.recorded < b.recorded || (a.recorded === b.recorded && a.order < b.order);

/** For sorting entries in the order in which they stand. */
export const byRecording = (a: Entry, b: Entry): number => a.recorded - b.recorded || a.order - b.order;

/** True where an entry can follow another: written down after it, and not surely of a day before it. */
export const mayFollow = (later: Entry, earlier: Entry): boolean =>
  isRecordedBefore(earlier, later) && later.when.latest >= earlier.when.earliest;

/** True where the dates allow that one entry happened on the day of another or later, whichever was written down first. */
export const mayBeOnOrAfter = (later: Entry, earlier: Entry): boolean =>
  later.id !== earlier.id && later.when.latest >= earlier.when.earliest;
