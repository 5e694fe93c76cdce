/** The sentences of a text, and the parts that a semicolon parts: what is said in one is not taken to be about another. */
export const sentencesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/[.!?;](?:\s|$)|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** True where some sentence passes. */
export const anySentence = (text: string | undefined, passes: (sentence: string) => boolean): boolean => sentencesOf(text).some(passes);
