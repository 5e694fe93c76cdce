import type { Entry } from '../entry/entry.ts';

/** True where one entry stands in the ledger before another: recorded earlier, the order of landing deciding between equals. */
export const isRecordedBefore = (a: Entry, b: Entry): boolean =>
  a.recorded < b.recorded || (a.recorded === b.recorded && a.order < b.order);

/** For sorting entries in the order in which they stand. */
export const byRecording = (a: Entry, b: Entry): number => a.recorded - b.recorded || a.order - b.order;
