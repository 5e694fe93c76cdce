import { curveBetween, lengthOf } from './curve.ts';
import { detour } from './detour.ts';
import { type Box, distanceTo, type Point, type Segment, segmentsOf, symbolRadius } from './geometry.ts';

/** What arcs run among. */
export interface Ground {
  /** Symbols by person. Whoever an arc joins is no obstacle to it. */
  readonly symbols: readonly Box[];
  /** The outlines of symbols, by person; squares where none are given. */
  readonly outlines?: readonly Outline[];
  /** Labels and dates. */
  readonly texts: readonly Box[];
  /** Lines of the family, which arcs may cross, and rather do not run along. */
  readonly lines: readonly Segment[];
  readonly bounds: Box;
}

export type Outline = 'square' | 'circle' | 'diamond';

/** Two people whom an arc joins, by number. */
export type Ends = readonly [from: number, to: number];

/**
 * Arcs between people, beside the lines of the family: each as short and as plain a curve as leaves every symbol and label alone, else a way
 * round them by their corners. The family's own lines stay as they are. An arc begins and ends just outside the symbols that it joins.
 */
export function arcsBetween(pairs: readonly Ends[], ground: Ground): readonly (readonly Point[])[] {
  const drawn: (readonly Point[])[] = [];
  for (const [from, to] of pairs) {
    const [start, end] = [ground.symbols[from], ground.symbols[to]];
    if (start === undefined || end === undefined || from === to) {
      drawn.push([]);
      continue;
    }
    const others = ground.symbols.filter((_, person) => person !== from && person !== to);
    const obstacles = [...others, ...ground.texts];
    const [a, b] = [middleOf(start), middleOf(end)];
    const among = { obstacles, lines: ground.lines, arcs: drawn.flatMap((path) => segmentsOf(path)), bounds: ground.bounds };
    const path = shorter(curveBetween(a, b, among), () => detour(a, b, obstacles), Math.hypot(b.x - a.x, b.y - a.y));
    const outline = (person: number): Outline => ground.outlines?.[person] ?? 'square';
    drawn.push(outside(path, { box: start, outline: outline(from) }, { box: end, outline: outline(to) }));
  }
  return drawn;
}

/** A curve, unless it swings so far out that the way round corners is much the shorter. */
function shorter(curve: readonly Point[] | undefined, corners: () => readonly Point[], straight: number): readonly Point[] {
  if (curve !== undefined && lengthOf(curve) < 1.6 * Math.max(straight, 90)) return curve;
  const way = corners();
  return curve === undefined || (way.length > 1 && lengthOf(way) < 0.7 * lengthOf(curve)) ? way : curve;
}

const middleOf = ({ left, right, top, bottom }: Box): Point => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

/** So far from the outline of a symbol an arc begins: clear of a double one. */
const away = 4.5;

/** The part of a path from where it leaves one symbol for good to where it reaches the other. */
function outside(path: readonly Point[], start: Symbol, end: Symbol): readonly Point[] {
  const fine = path.slice(1).flatMap((to, i) => between(path[i] ?? to, to));
  const first = fine.findLastIndex((point) => isIn(start, point)) + 1;
  const rest = fine.slice(first);
  const last = rest.findIndex((point) => isIn(end, point));
  return thinned(last < 0 ? rest : rest.slice(0, last));
}

interface Symbol {
  readonly box: Box;
  readonly outline: Outline;
}

function isIn({ box, outline }: Symbol, point: Point): boolean {
  const middle = middleOf(box);
  const [dx, dy] = [Math.abs(point.x - middle.x), Math.abs(point.y - middle.y)];
  const size = symbolRadius + away;
  switch (outline) {
    case 'square':
      return Math.max(dx, dy) < size;
    case 'circle':
      return Math.hypot(dx, dy) < size;
    case 'diamond':
      return dx + dy < size + 3;
  }
}

/** Points along a straight part, two pixels apart, without its end. */
function between(from: Point, to: Point): readonly Point[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2));
  return Array.from({ length: steps }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / steps,
    y: from.y + ((to.y - from.y) * i) / steps,
  }));
}

/** Without the points that lie on a straight line between their neighbours. */
const thinned = (path: readonly Point[]): readonly Point[] =>
  path.filter((point, i) => {
    const [before, after] = [path[i - 1], path[i + 1]];
    if (before === undefined || after === undefined) return true;
    const bend = (point.x - before.x) * (after.y - point.y) - (point.y - before.y) * (after.x - point.x);
    return Math.abs(bend) > 1e-6;
  });

/** Where on an arc a sign stands: near its middle, and as clear of lines as can be. */
export function signOn(path: readonly Point[], lines: readonly Segment[]): Point {
  const points = path.slice(1).flatMap((to, i) => between(path[i] ?? to, to));
  const middle = points.length / 2;
  let best = { point: points[Math.floor(middle)] ?? { x: 0, y: 0 }, room: Number.NEGATIVE_INFINITY };
  points.forEach((point, i) => {
    const off = Math.abs(i - middle) / Math.max(1, points.length);
    if (off > 0.28) return;
    const clear = Math.min(14, ...lines.map((line) => distanceTo(point, line)));
    const room = clear - 14 * off;
    if (room > best.room + 1e-9) best = { point, room };
  });
  return best.point;
}
