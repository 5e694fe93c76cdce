import { linesOf, wordsOfPieces } from './lines-of.ts';
import type { Line, Page } from './page.ts';

/** Heads and feet stand in this part of a page, from its top and from its bottom. */
const margin = 0.13;
const number = /^[\s\-–—|]*(?:page|p\.?|sheet)?\s*\d+(?:\s*(?:of|\/|von|sur)\s*\d+)?[\s\-–—|]*$/i;

export interface PageLines extends Page {
  readonly lines: readonly Line[];
}

/**
 * The lines of each page without what is printed at its top or bottom on most pages, whatever the numbers in it, and without numbers of pages. What stands
 * on one page alone is kept.
 */
export function withoutRunning(pages: readonly Page[]): { readonly pages: readonly PageLines[]; readonly wasLeftOut: boolean } {
  const all = pages.map((page): PageLines => ({ ...page, lines: linesOf(page.pieces) }));
  const seen = new Map<string, number>();
  for (const page of all)
    for (const key of new Set(page.lines.flatMap((line) => keyOf(line, page)))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const most = Math.max(2, Math.ceil(pages.length * 0.5));
  const mayRun = (line: Line, page: Page): boolean =>
    keyOf(line, page).some((key) => (seen.get(key) ?? 0) >= most || number.test(wordsOfPieces(line.pieces)));
  // What stands apart on one page runs on all of them, however near to it a page begins.
  const running = new Set(
    all.flatMap((page) => {
      const top = apart(page.lines, (line) => mayRun(line, page));
      const bottom = apart(page.lines.toReversed(), (line) => mayRun(line, page));
      return [...page.lines.slice(0, top), ...page.lines.slice(Math.max(top, page.lines.length - bottom))].flatMap((line) =>
        keyOf(line, page),
      );
    }),
  );
  const kept = all.map((page) => ({ ...page, lines: page.lines.filter((line) => !keyOf(line, page).some((key) => running.has(key))) }));
  return { pages: kept, wasLeftOut: running.size > 0 };
}

/** How many lines from an edge run on every page, as far as they stand apart from what follows: the head of a table stands close to its rows. */
function apart(lines: readonly Line[], isRunning: (line: Line) => boolean): number {
  let count = lines.findIndex((line) => !isRunning(line));
  if (count < 0) count = lines.length;
  for (; count > 0; count -= 1) {
    const [last, next] = [lines[count - 1], lines[count]];
    if (last === undefined || next === undefined || Math.abs(next.base - last.base) > 2.2 * Math.max(last.size, next.size)) break;
  }
  return count;
}

/** A line at an edge of its page by where it stands and its words, with every number alike; nothing for any other, and for one between the rules of a table. */
function keyOf({ base, pieces }: Line, { height, down }: Page): readonly string[] {
  const isAtEdge = base < height * margin || base > height * (1 - margin);
  if (!isAtEdge || down.some(({ from, to }) => from < base && base < to)) return [];
  return [`${Math.round(base / 4)} ${wordsOfPieces(pieces).replaceAll(/\d+/g, '#')}`];
}
