import type { Proposal } from './alike.ts';
import { findAlike, indexRecords } from './find-alike.ts';
import type { PersonRecord, Rejected } from './person-record.ts';
import type { Weights } from './weights.ts';

/**
 * Every two records that may be one person, and every two that seem to be of one household where that is asked for. Nothing is joined. Rejected pairs
 * are left out. The order of the records makes no difference.
 */
export function proposePairs(records: readonly PersonRecord[], weights: Weights, rejected: Rejected = []): readonly Proposal[] {
  const index = indexRecords(records, weights);
  const all = records.flatMap((record) =>
    findAlike(record, index, rejected)
      .filter(({ id }) => record.id < id)
      .map(({ id, ...alike }): Proposal => ({ ...alike, pair: [record.id, id], proposed: 'one person' })),
  );
  return all.sort((a, b) => compare(a.pair[0], b.pair[0]) || compare(a.pair[1], b.pair[1]));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
