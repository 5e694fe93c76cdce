import { groupsOf } from './lines-of.ts';
import type { Line, Piece } from './page.ts';

/**
 * Where a column begins that runs together with the one before it: a date set to the right of its column stands a space from what follows, and is given as
 * one run with it. It is known by the head, whose words stand apart there, and by a space at that place in nearly every row.
 */
export function columnsRunTogether(lines: readonly Line[]): readonly number[] {
  const tabular = lines.filter((line) => groupsOf(line).length > 1);
  const head = tabular
    .slice(0, 3)
    .reduce<Line | undefined>(
      (most, line) => (most === undefined || groupsOf(line).length > groupsOf(most).length ? line : most),
      undefined,
    );
  if (head === undefined || tabular.length < 3) return [];
  const starts = groupsOf(head)
    .slice(1)
    .flatMap(([first]) => (first === undefined ? [] : [first.left]));
  return starts.filter((start) => {
    const over = tabular.flatMap(({ pieces }) => pieces.filter((piece) => isOver(piece, start)));
    return over.length > 1 && over.filter((piece) => spaceAt(piece, start) !== undefined).length >= over.length * 0.9;
  });
}

/** A line whose runs are parted at those places where there is a space. */
export const parted = (line: Line, starts: readonly number[]): Line =>
  starts.length === 0 ? line : { ...line, pieces: line.pieces.flatMap((piece) => partPiece(piece, starts)) };

function partPiece(piece: Piece, starts: readonly number[]): readonly Piece[] {
  for (const start of starts) {
    const space = isOver(piece, start) ? spaceAt(piece, start) : undefined;
    if (space === undefined) continue;
    const before = { ...piece, text: piece.text.slice(0, space).trimEnd(), right: start - piece.size * 0.3 };
    return [before, ...partPiece({ ...piece, text: piece.text.slice(space + 1).trimStart(), left: start }, starts)];
  }
  return [piece];
}

const isOver = ({ left, right }: Piece, start: number): boolean => left < start - 2 && right > start + 2;

/** The space after which a word begins at that place, within half a letter's height of it, or nothing. */
function spaceAt({ text, left, right, size }: Piece, start: number): number | undefined {
  const widths = [...text].map(widthOf);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let best: { space: number; off: number } | undefined;
  let before = 0;
  for (const [i, width] of widths.entries()) {
    before += width;
    const off = Math.abs(left + ((right - left) * before) / whole - start);
    if (text[i] === ' ' && off < size * 0.6 && (best === undefined || off < best.off)) best = { space: i, off };
  }
  return best?.space;
}

/** How wide a letter is, to no more than is needed here: in letters' heights, of a type without serifs. */
function widthOf(letter: string): number {
  if (/[ijltfrI.,:;'|/\\()[\]\- ]/.test(letter)) return 0.28;
  if (/[mwMW@]/.test(letter)) return 0.83;
  return /\p{Lu}/u.test(letter) ? 0.68 : 0.55;
}
