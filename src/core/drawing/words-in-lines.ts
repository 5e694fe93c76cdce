/** Words put together into lines of at most so many letters, broken between them. A word longer than a line stands on one of its own. */
export const brokenIntoLines = (words: readonly string[], letters: number): readonly string[] =>
  brokenWhere(words, (line) => line.length <= letters);

/** The same for lines that are no wider than so many pixels in a type of a size. */
export const linesWithin = (words: readonly string[], width: number, size: number): readonly string[] =>
  brokenWhere(words, (line) => textWidth(line, size) <= width);

function brokenWhere(words: readonly string[], fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const narrow = /[ iljtfrI.,:;'’()/|-]/;
const wide = /[mwMW@%–—]/;
const capital = /[A-Z]/;

/** How wide words stand in a sans-serif type of a size, on the safe side: there is nothing here to measure them with. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (narrow.test(letter) ? 0.36 : wide.test(letter) ? 0.92 : capital.test(letter) ? 0.74 : 0.58), 0) *
  size;
