import type { Line, Piece } from './page.ts';

/** Pieces as lines of writing, from the top: those that stand on one height, a raised or lowered letter with them. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: { base: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.base - b.base || a.left - b.left)) {
    const last = lines.at(-1);
    if (last !== undefined && piece.base - last.base <= Math.max(1.5, 0.3 * Math.min(piece.size, last.size))) {
      last.pieces.push(piece);
      last.size = Math.max(last.size, piece.size);
    } else lines.push({ base: piece.base, size: piece.size, pieces: [piece] });
  }
  return lines.map((line) => ({ ...line, pieces: line.pieces.toSorted((a, b) => a.left - b.left) }));
}

/** The words of pieces on a line: a gap as wide as a quarter of a letter's height is a space. */
export function wordsOfPieces(pieces: readonly Piece[]): string {
  let words = '';
  let end: number | undefined;
  for (const { text, left, right, size } of pieces) {
    const isApart = end !== undefined && left - end > 0.15 * size && !words.endsWith(' ') && !text.startsWith(' ');
    words += isApart ? ` ${text}` : text;
    end = right;
  }
  return words.trim();
}

/** A line's pieces in groups that stand clearly apart: more than a letter's height. */
export function groupsOf({ pieces, size }: Line): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    if (piece.left - end > size) groups.push([piece]);
    else groups.at(-1)?.push(piece);
    end = Math.max(end, piece.right);
  }
  return groups;
}
