import { type Grid, gridsOf, openGrid } from './grid.ts';
import { inksOf } from './gutters.ts';
import { wordsOfPieces } from './lines-of.ts';
import type { Line } from './page.ts';
import { rowsOfGrid } from './rows-of-grid.ts';
import type { PageLines } from './running.ts';
import { columnAt, type PdfBlock } from './table-on-page.ts';

const isIn = ({ top, bottom }: Grid, { base }: Line): boolean => base > top && base < bottom + 2;

/** A page whose ruled tables are found, and the lines that are in none of them. */
export interface PageParts {
  readonly page: PageLines;
  readonly grids: readonly Grid[];
  readonly rest: readonly Line[];
}

export function partsOfPage(page: PageLines): PageParts {
  const grids = gridsOf(page).filter((grid) => page.lines.some((line) => isIn(grid, line)));
  return { page, grids, rest: page.lines.filter((line) => !grids.some((grid) => isIn(grid, line))) };
}

/** What a page holds from its top to its foot. `gutters` are where columns part that no lines are drawn between, if there are such. */
export function blocksOf({ page, grids, rest }: PageParts, gutters: readonly number[]): readonly PdfBlock[] {
  const found: { top: number; block: PdfBlock }[] = grids.map((grid) => {
    const rows = rowsOfGrid(
      grid,
      page.lines.filter((line) => isIn(grid, line)),
    );
    return { top: grid.top, block: { kind: 'table', page: page.page, parts: grid.parts, rows } };
  });
  for (const run of runsOf(page.page, rest, grids, gutters)) {
    const [first, last] = [run.lines[0], run.lines.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (!run.isTable) {
      for (const words of paragraphsOf(run.lines)) found.push({ top: first.base, block: { kind: 'text', page: page.page, words } });
      continue;
    }
    const pieces = run.lines.flatMap((line) => line.pieces);
    const box = {
      top: first.base - first.size,
      bottom: last.base,
      left: Math.min(...pieces.map(({ left }) => left)),
      right: Math.max(...pieces.map(({ right }) => right)),
    };
    const rows = rowsOfGrid(openGrid(gutters, box, page.across), run.lines);
    found.push({ top: first.base, block: { kind: 'table', page: page.page, parts: gutters, rows } });
  }
  return found.toSorted((a, b) => a.top - b.top).map(({ block }) => block);
}

interface Run {
  readonly isTable: boolean;
  readonly lines: readonly Line[];
}

/** Lines that follow each other, as tables (nothing of them is written over a gutter, and some stand in two columns) and as running text. */
function runsOf(page: number, lines: readonly Line[], grids: readonly Grid[], gutters: readonly number[]): readonly Run[] {
  const runs: { isTable: boolean; lines: Line[] }[] = [];
  for (const [i, line] of lines.entries()) {
    const run = runs.at(-1);
    const before = run?.lines.at(-1);
    const isApart = before !== undefined && grids.some(({ top }) => top > before.base && top < line.base);
    const goesOn = run === undefined ? page > 1 && isBefore(lines, i, gutters) : run.isTable && !isApart && isOfTable(lines, i, gutters);
    const isTable = isTabular(line, gutters) || goesOn;
    if (run === undefined || isApart || run.isTable !== isTable) runs.push({ isTable, lines: [line] });
    else run.lines.push(line);
  }
  return runs;
}

const isTabular = (line: Line, gutters: readonly number[]): boolean =>
  fits(line, gutters) && new Set(inksOf(line.pieces).map((ink) => columnAt(gutters, ink))).size > 1;

/** Whether a line with words in one column alone goes on with the table above it: it stands close below, or belongs to a line of the table below. */
function isOfTable(lines: readonly Line[], at: number, gutters: readonly number[]): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (before === undefined || line === undefined || gutters.length === 0 || !fits(line, gutters)) return false;
  return line.base - before.base < 2 * line.size || isBefore(lines, at, gutters);
}

/** Whether a line is in another column than the first, and such lines alone stand between it and a line of a table: cells at the foot of their rows do so. */
function isBefore(lines: readonly Line[], at: number, gutters: readonly number[]): boolean {
  const next = lines.findIndex((one, i) => i >= at && isTabular(one, gutters));
  const isBelowFirst = (line: Line): boolean => fits(line, gutters) && inksOf(line.pieces).every((ink) => columnAt(gutters, ink) > 0);
  return gutters.length > 0 && next >= 0 && lines.slice(at, next).every(isBelowFirst);
}

/** Whether nothing of a line is written over a gutter. */
const fits = (line: Line, gutters: readonly number[]): boolean =>
  inksOf(line.pieces).every((ink) => ink.right <= (gutters[columnAt(gutters, ink)] ?? Number.POSITIVE_INFINITY) + 1);

/** Lines of running text as paragraphs: a wider gap begins one. */
function paragraphsOf(lines: readonly Line[]): readonly string[] {
  const paragraphs: string[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const words = wordsOfPieces(line.pieces);
    const isNext =
      before !== undefined && line.base - before.base <= 1.5 * Math.max(line.size, before.size) && Math.abs(line.size - before.size) < 1;
    if (isNext) paragraphs.push(`${paragraphs.pop() ?? ''} ${words}`);
    else paragraphs.push(words);
    before = line;
  }
  return paragraphs;
}
