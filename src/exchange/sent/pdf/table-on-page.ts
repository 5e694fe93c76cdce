import { wordsOfPieces } from './lines-of.ts';
import type { Line, Piece } from './page.ts';

/** A row of a table on a page: words of each column, and which of them are of a cell that begins in a row above. */
export interface PdfRow {
  readonly cells: readonly string[];
  readonly fromAbove: readonly boolean[];
}

export interface PdfTable {
  readonly kind: 'table';
  readonly page: number;
  /** Where its columns part: to know it again on the next page. */
  readonly parts: readonly number[];
  readonly rows: readonly PdfRow[];
}

/** Lines of running text. */
export interface PdfText {
  readonly kind: 'text';
  readonly page: number;
  readonly words: string;
}

export type PdfBlock = PdfTable | PdfText;

/** The column in which a piece begins: of those between `parts`, the first is left of all of them. */
export function columnAt(parts: readonly number[], { left, right }: Pick<Piece, 'left' | 'right'>): number {
  const begins = left + Math.min(2, (right - left) / 2);
  const next = parts.findIndex((part) => begins < part);
  return next < 0 ? parts.length : next;
}

/** Lines of one row as the words of its columns. */
export function cellsOf(lines: readonly Line[], columnOf: (piece: Piece) => number, columns: number): readonly string[] {
  const cells = Array.from({ length: columns }, (): string[] => []);
  for (const { pieces } of lines) {
    const byColumn = Map.groupBy(pieces, columnOf);
    for (const [column, own] of byColumn) cells[column]?.push(wordsOfPieces(own));
  }
  return cells.map(joinLines);
}

/** Lines that a page's width broke, as one: a word parted at a hyphen stays so, for nobody can tell whose hyphen it is. */
const joinLines = (lines: readonly string[]): string =>
  lines.reduce((words, line) => (/[-\u2010]$/.test(words) || words === '' ? words + line : `${words} ${line}`), '');
