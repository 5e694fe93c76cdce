import { fullNamesOf, knownSpelling } from './known-names.ts';
import { soundKeys } from './sounds.ts';
import { surnameForm } from './surname-forms.ts';

/** One key for a word in all its forms, and one for each full name that it may be short for. Two words that are the same but for form, or a name and its short form, share one. */
export function closeKeys(letters: string): readonly string[] {
  const standing = knownSpelling(letters) ?? letters;
  return [...new Set([standing, surnameForm(letters), ...fullNamesOf(letters)])].map((name) => `=${name}`);
}

/**
 * What a slip leaves as it was: how a word begins, how it ends, which letters it has in any order, and how it sounds. Two words that one slip parts
 * nearly always share one; two that share none are not taken to be near, so that whatever is found near can be looked up.
 */
export const nearKeys = (letters: string): readonly string[] =>
  letters.length < 3
    ? []
    : [
        `<${letters.slice(0, 3)}`,
        `>${letters.slice(-3)}`,
        `*${[...letters].sort().join('')}`,
        ...soundKeys(letters)
          .filter((key) => key.length > 1)
          .map((key) => `~${key}`),
      ];
