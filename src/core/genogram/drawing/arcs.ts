import { curveBetween } from './curve.ts';
import { detour } from './detour.ts';
import { type Box, grown, type Point, type Segment, segmentsOf } from './geometry.ts';

/** What arcs run among. */
export interface Ground {
  /** Symbols by person. Whoever an arc joins is no obstacle to it. */
  readonly symbols: readonly Box[];
  /** Labels and dates. */
  readonly texts: readonly Box[];
  /** Lines of the family, which arcs may cross, and rather do not run along. */
  readonly lines: readonly Segment[];
  readonly bounds: Box;
}

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
    const path = curveBetween(a, b, among) ?? detour(a, b, obstacles);
    drawn.push(outside(path, start, end));
  }
  return drawn;
}

const middleOf = ({ left, right, top, bottom }: Box): Point => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

/** So far from a symbol an arc begins: clear of a double outline. */
const away = 5;

/** The part of a path from where it leaves one symbol for good to where it reaches the other. */
function outside(path: readonly Point[], start: Box, end: Box): readonly Point[] {
  const fine = path.slice(1).flatMap((to, i) => between(path[i] ?? to, to));
  const isIn = (box: Box, { x, y }: Point): boolean => {
    const { left, right, top, bottom } = grown(box, away);
    return x > left && x < right && y > top && y < bottom;
  };
  const first = fine.findLastIndex((point) => isIn(start, point)) + 1;
  const rest = fine.slice(first);
  const last = rest.findIndex((point) => isIn(end, point));
  return thinned(last < 0 ? rest : rest.slice(0, last));
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
