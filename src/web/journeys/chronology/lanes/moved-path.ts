/**
 * A path drawn about another point: every place in it moved, and none of its own ways. Thousands of marks that are each moved by a
 * `transform` are thousands of layers to a browser that scrolls them; moved like this they are one.
 */
export const movedPath = (path: string, x: number, y: number): string =>
  path.replaceAll(/([MLHV])([^A-Za-z]*)/g, (_, command: string, places: string) => {
    const numbers = places.trim().split(/\s+/).map(Number);
    const by = (i: number): number => (command === 'H' || (command !== 'V' && i % 2 === 0) ? x : y);
    return command + numbers.map((one, i) => Math.round((one + by(i)) * 10) / 10).join(' ');
  });
