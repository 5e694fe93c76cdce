import { nearest } from '../yaml/nearest.ts';
import { type IsLike, nameKey } from './names-typed.ts';

/** Names that share a word, or of which a word is written nearly the same. It proposes, and never decides. */
export const isNearName: IsLike = (typed, called) => {
  const words = nameKey(called)
    .split(' ')
    .filter((word) => word.length > 1);
  return nameKey(typed)
    .split(' ')
    .some((word) => word.length > 1 && (words.includes(word) || (word.length > 3 && nearest(word, words) !== undefined)));
};
