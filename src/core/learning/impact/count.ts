import { type Tally, toldCells } from './told-table.ts';

/** A count as it may be shown: a small one is not told, since few families could be known by it (rule 26). */
export type Count = { readonly kind: 'told'; readonly count: number } | { readonly kind: 'few' };

/** Under this, a count of anything is not told, nor one that is of fewer families than this (rule 26). */
export const fewest = 5;

export const countTold = (count: number): Count => (count > 0 && count < fewest ? { kind: 'few' } : { kind: 'told', count });

/**
 * Counts that add up to a total that is told as well, where that is not small: what is not told cannot be worked out from the rest. So one that is not told may be no small one itself, and is not to
 * be called so.
 */
export function countsTold(counts: readonly number[]): readonly Count[] {
  const tallies = [counts.reduce((sum, count) => sum + count, 0), ...counts].map((count): Tally => ({ count, families: count }));
  const [told = []] = toldCells({ rows: [{}], groups: [counts.map((_, n) => n + 1)], cells: [tallies] }, fewest);
  return counts.map((count, n) => (told[n + 1] === true ? { kind: 'told', count } : { kind: 'few' }));
}
