import { mayTell } from '../counts/count.ts';

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
