/** What is wrong with a password that somebody chooses. Nothing is asked of its composition: length is what helps (NCSC, password guidance). */
export type PasswordFault = 'too short' | 'too long' | 'common' | 'names its owner' | 'one letter over and over';

export const shortest = 12;
/** So that nobody can make a server work for minutes on one password. */
export const longest = 200;

/** @param isCommon whether a word stands in a list of passwords that attackers try first, in small letters */
export function passwordFault(
  password: string,
  ownWords: readonly string[],
  isCommon: (word: string) => boolean,
): PasswordFault | undefined {
  const length = [...password].length;
  if (length < shortest) return 'too short';
  if (length > longest) return 'too long';
  if (new Set(password.toLowerCase()).size < 4) return 'one letter over and over';
  const small = password.toLowerCase();
  // A common password is no better for figures and signs at its ends, nor for being written twice.
  const bare = small.replaceAll(/^[^a-z]+|[^a-z]+$/g, '');
  const half = small.slice(0, small.length / 2);
  if (isCommon(small) || isCommon(bare) || (half + half === small && isCommon(half))) return 'common';
  const rest = ownWords
    .map((word) => word.toLowerCase())
    .reduce((left, word) => (word.length < 3 ? left : left.replaceAll(word, '')), bare);
  return rest.length < bare.length && rest.length < 4 ? 'names its owner' : undefined;
}
