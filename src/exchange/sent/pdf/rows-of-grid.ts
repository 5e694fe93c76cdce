import type { Grid } from './grid.ts';
import type { Line, Piece } from './page.ts';
import { rowStarts } from './rows-by-lines.ts';
import { cellsOf, columnAt, type PdfRow } from './table-on-page.ts';

/** The rows of a table on a page. They part where a line is drawn over half of it; where none are but round its head, by its lines of writing. */
export function rowsOfGrid({ parts, rows, left, right }: Grid, lines: readonly Line[]): readonly PdfRow[] {
  const columns = parts.length + 1;
  const columnOf = (piece: Piece): number => columnAt(parts, piece);
  const drawn = rows.filter(
    ({ rules }) => rules.reduce((sum, { from, to }) => sum + Math.min(to, right) - Math.max(from, left), 0) >= 0.5 * (right - left),
  );
  const bands = Map.groupBy(lines, ({ base, size }) => drawn.filter(({ at }) => at < base - size * 0.3).length);
  const isByLines = drawn.length === 0 || (bands.size <= 2 && byLines(lines, columnOf, true).length >= 5);
  const middleOf = (column: number): number => ((parts[column - 1] ?? left) + (parts[column] ?? right)) / 2;
  const isDrawnOver = (band: number, column: number): boolean =>
    !bands.has(band - 1) || drawn[band - 1]?.rules.some(({ from, to }) => from <= middleOf(column) && middleOf(column) <= to) !== false;
  return [...bands]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([band, own]) =>
      (isByLines ? byLines(own, columnOf, drawn.length > 0) : [own]).map((row, i) => ({
        cells: cellsOf(row, columnOf, columns),
        fromAbove: Array.from({ length: columns }, (_, column) => i === 0 && !isDrawnOver(band, column)),
      })),
    );
}

/** Lines in rows, where no line is drawn between rows. A row begins in the leftmost column that has words: below the head, where a head stands over less than it says. */
function byLines(lines: readonly Line[], columnOf: (piece: Piece) => number, isDrawn = false): readonly (readonly Line[])[] {
  const columns = lines.map(({ pieces }) => pieces.map(columnOf));
  const looked = columns.length > 2 && !isDrawn ? columns.slice(1) : columns;
  const first = looked.reduce((least, own) => Math.min(least, ...own), Number.POSITIVE_INFINITY);
  const starts = rowStarts(lines.map(({ base, size }, i) => ({ base, size, hasFirst: columns[i]?.includes(first) === true })));
  const rows: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    if (starts[i] === true || rows.length === 0) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return rows;
}
