import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { at, type Matrix, matrixOf, type Rule, within } from './page.ts';

/** What a page draws, as pdfjs has it: operators, and what each is given. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A drawn bar is a line up to this width, in points. */
const thin = 3;
const shortest = 5;
const mostRules = 50_000;

const strokes: readonly number[] = [
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];
const fills: readonly number[] = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke];

/** The lines that a page draws straight across or straight down, as the borders of cells are drawn: as lines, as boxes, or as thin bars. */
export function rulesOf(
  { fnArray, argsArray }: Drawing,
  view: Matrix,
): { readonly across: readonly Rule[]; readonly down: readonly Rule[] } {
  const across: Rule[] = [];
  const down: Rule[] = [];
  const kept: Matrix[] = [];
  let now = view;
  const line = (x: number, y: number, toX: number, toY: number): void => {
    const [left, right, top, bottom] = [Math.min(x, toX), Math.max(x, toX), Math.min(y, toY), Math.max(y, toY)];
    if (across.length + down.length > mostRules) return;
    if (bottom - top <= thin && right - left >= shortest) across.push({ at: (top + bottom) / 2, from: left, to: right });
    else if (right - left <= thin && bottom - top >= shortest) down.push({ at: (left + right) / 2, from: top, to: bottom });
  };
  fnArray.forEach((operator, i) => {
    const args = argsArray[i];
    if (operator === OPS.save) kept.push(now);
    else if (operator === OPS.restore) now = kept.pop() ?? view;
    else if (operator === OPS.transform && isNumbers(args)) now = within(now, matrixOf(args));
    else if (operator === OPS.paintFormXObjectBegin) {
      kept.push(now);
      const [matrix] = Array.isArray(args) ? args : [];
      if (isNumbers(matrix)) now = within(now, matrixOf(matrix));
    } else if (operator === OPS.paintFormXObjectEnd) now = kept.pop() ?? view;
    else if (operator === OPS.constructPath && Array.isArray(args)) {
      const [paint, [path] = []] = args;
      if (!isNumbers(path)) return;
      if (strokes.includes(paint)) for (const [x, y, toX, toY] of linesOf(path)) line(...at(now, x, y), ...at(now, toX, toY));
      if (fills.includes(paint)) for (const [x, y, toX, toY] of boxesOf(path)) line(...at(now, x, y), ...at(now, toX, toY));
    }
  });
  return { across, down };
}

const isNumbers = (value: unknown): value is ArrayLike<number> =>
  value instanceof Float32Array || (Array.isArray(value) && value.every((one) => typeof one === 'number'));

type Ends = readonly [number, number, number, number];

/** How many numbers follow each command of a path: to, line to, curve, curve, back. */
const numbersOf: readonly number[] = [2, 2, 6, 4, 0];

/** A path as its parts: each a list of points, back to its start where it is closed. */
function pathsOf(path: ArrayLike<number>): readonly (readonly (readonly [number, number])[])[] {
  const parts: (readonly [number, number])[][] = [];
  let part: (readonly [number, number])[] = [];
  for (let i = 0; i < path.length; ) {
    const command = path[i] ?? 4;
    const count = numbersOf[command] ?? 0;
    i += 1 + count;
    const point: readonly [number, number] = [path[i - 2] ?? 0, path[i - 1] ?? 0];
    if (command === 0) {
      part = [point];
      parts.push(part);
    } else if (command === 4) {
      const [start] = part;
      if (start !== undefined) part.push(start);
    } else part.push(point);
  }
  return parts;
}

const linesOf = (path: ArrayLike<number>): readonly Ends[] =>
  pathsOf(path).flatMap((part) =>
    part.slice(1).map(([x, y], i): Ends => {
      const [fromX, fromY] = part[i] ?? [x, y];
      return [fromX, fromY, x, y];
    }),
  );

const boxesOf = (path: ArrayLike<number>): readonly Ends[] =>
  pathsOf(path).map((part): Ends => {
    const xs = part.map(([x]) => x);
    const ys = part.map(([, y]) => y);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  });
