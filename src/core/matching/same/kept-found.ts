import type { Grade } from '../model/alike.ts';

/** Two records that were found alike, as it is kept: that more than one may be the same is for whoever reads them to see. */
export interface KeptFound {
  readonly records: readonly [one: string, other: string];
  readonly grade: Exclude<Grade, 'no match' | 'many matches'>;
}

/** What is kept of records that may be of one person, for one transaction. */
export interface SameRecords {
  /** Pairs that were found in what this vantage may read, off the web's path. Undefined where nobody has looked yet, and in a demonstration, which is looked at as of its day. */
  readonly sameFound: () => Promise<readonly KeptFound[] | undefined>;
}
