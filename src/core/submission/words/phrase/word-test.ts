/** Whether a word is one of these, or begins with one of these stems. Stems lie by their first letter, since a text is compared with long lists of them. */
export function wordTest(words: ReadonlySet<string>, stems: readonly string[]): (word: string) => boolean {
  if (stems.length === 0) return (word) => words.has(word);
  const byLetter = Map.groupBy(stems, (stem) => stem.charAt(0));
  return (word) => words.has(word) || byLetter.get(word.charAt(0))?.some((stem) => word.startsWith(stem)) === true;
}
