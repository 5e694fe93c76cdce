import type { AnyCheck } from '../check/check.ts';

/** Every check that is built, in the order of the catalogue. */
export const catalogue: readonly AnyCheck[] = [];
