import { type Report, readReport } from './read-report.ts';

/** Reports by which the rules were made. */
export const knownReports: readonly Report[] = ['overview', 'chronology', 'analysis', 'family', 'rapid', 'notes'].map((name) =>
  readReport(name, 'reports'),
);

/** Reports of other hands and styles, written to measure with. What the first run on them missed was mended too: no text stays unseen for ever. */
export const heldOut: readonly Report[] = ['one', 'two', 'three', 'four'].map((name) => readReport(name, 'held-out'));
