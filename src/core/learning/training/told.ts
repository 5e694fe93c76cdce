import { countsTold, countTold, fewest } from '../impact/count.ts';

/** A count on a page: its number, or words that hold it back where few people could be known by it. */
export const sayTold = (count: number): string => {
  const told = countTold(count);
  return told.kind === 'few' ? `fewer than ${fewest}` : String(told.count);
};

/** Counts that add up to a total that is told: where one is held back, another is too, so that it cannot be worked out. */
export const sayAll = (counts: readonly number[]): readonly string[] =>
  countsTold(counts).map((told) => (told.kind === 'few' ? 'not told' : String(told.count)));

/** Whether so many answers may be told of at all. */
export const mayTell = (count: number): boolean => count >= fewest;

/**
 * Groups of which a whole is told too. One group that is too small would be known from the whole and the rest: it is left out of the whole, unless the small ones
 * together are enough.
 */
export function wholeOf<T>(groups: readonly (readonly T[])[]): { readonly all: readonly T[]; readonly leftOut: boolean } {
  const small = groups.filter((group) => group.length > 0 && !mayTell(group.length));
  const together = small.reduce((sum, group) => sum + group.length, 0);
  const isLeftOut = small.length > 0 && (small.length === 1 || !mayTell(together));
  return { all: groups.filter((group) => !isLeftOut || !small.includes(group)).flat(), leftOut: isLeftOut };
}
