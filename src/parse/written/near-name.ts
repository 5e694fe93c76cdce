import { isAlike } from '../../core/matching/level.ts';
import { compareNames } from '../../core/matching/names/compare-names.ts';
import type { IsLike } from './names-typed.ts';

/** Names that may be one name, however it is spelt or shortened: as Find compares them. It proposes, and never decides. */
export const isNearName: IsLike = (typed, called) => isAlike(compareNames(typed, called));
