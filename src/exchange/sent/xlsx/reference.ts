/** The column that letters name, from 0: `A` 0, `AA` 26. */
export function columnOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i += 1) {
    const code = letters.charCodeAt(i);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** The letters of a column. */
export const lettersOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : lettersOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
