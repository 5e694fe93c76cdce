import { type Tally, toldCells } from './told-table.ts';

/** A count as it may be shown: a small one is held back, since few families could be known by it (rule 26). */
export type Count = { readonly kind: 'told'; readonly count: number } | { readonly kind: 'few' };

/** Counts that add up to a total that is told as well, where that is not small: one that is held back cannot be worked out from the rest. */
export function countsTold(counts: readonly number[]): readonly Count[] {
  const tallies = [counts.reduce((sum, count) => sum + count, 0), ...counts].map((count): Tally => ({ count, families: count }));
  const [told = []] = toldCells({ rows: [{}], groups: [counts.map((_, n) => n + 1)], cells: [tallies] });
  return counts.map((count, n) => (told[n + 1] === true ? { kind: 'told', count } : { kind: 'few' }));
}

/** It may be held back with one that is small, and not be small itself: so that it is small is not said. */
export const sayCount = (count: Count): string => (count.kind === 'few' ? 'held back' : String(count.count));
