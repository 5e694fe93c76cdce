/** Whether a word is one of the English language, in small letters. */
export type IsWord = (word: string) => boolean;

/**
 * Names of people in scope that stand in the words of a finding: it names roles and not persons (R213). A part of a name counts where it is written with a capital and is
 * no word of the language, so that somebody who is called "Mother" on record is not taken for a name; a whole name counts whatever its parts are.
 */
export function namesInWords(words: string, people: readonly string[], isWord: IsWord): readonly string[] {
  const stands = (name: string): boolean => wordsOf(` ${words} `).includes(` ${wordsOf(name).trim()} `);
  const found = people.flatMap((called) => {
    const plain = called.replaceAll(/\([^)]*\)/g, ' ').trim();
    const parts = plain.split(/[\s-]+/).filter((part) => /^\p{Lu}[\p{L}'’]+$/u.test(part) && !isWord(part.toLowerCase()));
    const whole = parts.length > 0 && stands(plain) ? [plain] : [];
    return whole.length > 0 ? whole : parts.filter((part) => part.length > 2 && stands(part));
  });
  return [...new Set(found)];
}

/** The words of a text as they are written, one space between: `Amy's` is `Amy`. */
const wordsOf = (text: string): string => text.replaceAll(/['’]s\b/g, '').replaceAll(/[^\p{L}\p{N}'’-]+/gu, ' ');
