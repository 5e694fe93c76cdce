import { brokenIntoLines } from '../../../words/broken-lines.ts';

/** Breaks a name into lines no longer than so many letters, at its spaces; at most three, the last cut short with an ellipsis. */
export function wrapped(name: string, letters: number): readonly string[] {
  const lines = brokenIntoLines(name.split(' '), letters);
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2] ?? ''} …`];
}
