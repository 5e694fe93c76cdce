import { brokenIntoLines } from '../../../core/drawing/words-in-lines.ts';

/** So many letters stand on a line under a symbol: more at the edge, where there is more to say. */
export const lettersAt = { family: 14, edge: 22 } as const;

/** A text in lines short enough to stand under a symbol, broken at its spaces. Nothing of it is left out. */
export const labelLines = (text: string, letters: number): readonly string[] =>
  brokenIntoLines(
    text.split(' ').flatMap((whole) => parts(whole, letters)),
    letters,
  );

/** A word too long for a line, broken at a hyphen where it has one. */
const parts = (word: string, letters: number): readonly string[] => (word.length <= letters ? [word] : (word.match(/[^-]+-?/g) ?? [word]));
