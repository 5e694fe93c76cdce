/** A count as it may be shown: a small one is not told, since few families could be known by it (rule 26). */
export type Count = { readonly kind: 'told'; readonly count: number } | { readonly kind: 'few' };

/** Under this, a count of anything is not told, nor one that is of fewer families than this (rule 26). */
export const fewest = 5;

export const countTold = (count: number): Count => (count > 0 && count < fewest ? { kind: 'few' } : { kind: 'told', count });

/**
 * Counts that add up to a total that is told as well. Where one alone would be held back it could be worked out from the rest: then the smallest of the others
 * is held back too.
 */
export function countsTold(counts: readonly number[]): readonly Count[] {
  const told = counts.map(countTold);
  if (told.filter(({ kind }) => kind === 'few').length !== 1) return told;
  const rest = counts.flatMap((count, i) => (told[i]?.kind === 'told' && count > 0 ? [{ count, i }] : []));
  const smallest = rest.reduce<{ count: number; i: number } | undefined>(
    (least, one) => (least === undefined || one.count < least.count ? one : least),
    undefined,
  );
  return told.map((one, i) => (i === smallest?.i ? { kind: 'few' } : one));
}

export const sayCount = (count: Count): string => (count.kind === 'few' ? `fewer than ${fewest}` : String(count.count));
