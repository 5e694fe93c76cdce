import type { Entry } from '../entry/entry.ts';

/** True where one entry stands in the ledger before another: recorded earlier, the order of landing deciding between equals. */
export const isRecordedBefore = (a: Entry, b: Entry): boolean =>
  a.recorded < b.recorded || (a.recorded === b.recorded && a.order < b.order);

/** For sorting entries in the order in which they stand. */
export const byRecording = (a: Entry, b: Entry): number => a.recorded - b.recorded || a.order - b.order;

/**
 * True where an entry may have followed another: it happened on a later day, or on the same and was written down later. Where vague dates
 * leave it open, it may have.
 */
export const mayFollow = (later: Entry, earlier: Entry): boolean =>
  later.id !== earlier.id &&
  (later.when.latest > earlier.when.earliest || (later.when.latest === earlier.when.earliest && isRecordedBefore(earlier, later)));

/** True where the dates allow that one entry happened on the day of another or later, whichever was written down first: the entry itself too. */
export const mayBeOnOrAfter = (later: Entry, earlier: Entry): boolean => later.when.latest >= earlier.when.earliest;
