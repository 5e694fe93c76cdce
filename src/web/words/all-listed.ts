const inEnglish = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Words in a row, all of them: `A, B and C`. A question lists fewer (`listed`); a page leaves nobody out. */
export const allListed = (words: readonly string[]): string => inEnglish.format(words);
