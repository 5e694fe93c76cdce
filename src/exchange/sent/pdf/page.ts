/** A run of letters on a page as it is looked at: in points from the top left. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its letters stand. */
  readonly base: number;
  /** How large the type is. */
  readonly size: number;
}

/** A line that is drawn: `at` is its height across the page, or its distance from the left down it. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Page {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Pieces on one height, from left to right. */
export interface Line {
  readonly base: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
}

/** a, b, c, d, e, f of PDF: `x' = ax + cy + e`, `y' = bx + dy + f`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** First `inner`, then `outer`. */
export const within = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

export const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [a * x + c * y + e, b * x + d * y + f];

export function matrixOf(numbers: ArrayLike<number>): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from({ length: 6 }, (_, i) => numbers[i]);
  return [a, b, c, d, e, f];
}
