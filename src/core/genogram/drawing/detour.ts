import { arcClearance, areMeetingBox, type Box, grown, type Point } from './geometry.ts';

/** Corners are rounded by so much; the way keeps that much further off, so that what is rounded is still clear. */
const rounding = 3;
const keep = arcClearance + 2.1;

/** The shortest way from one point to another round the corners of what stands between, with its corners rounded. */
export function detour(a: Point, b: Point, obstacles: readonly Box[]): readonly Point[] {
  // From corner to corner every way that is no longer than the best so far is tried: nearest to the end first.
  const corners = obstacles.flatMap(cornersOf).filter((corner) => !obstacles.some((box) => isInside(corner, box)));
  const nodes = [a, b, ...corners];
  const length = nodes.map((_, i) => (i === 0 ? 0 : Number.POSITIVE_INFINITY));
  const from = nodes.map(() => 0);
  const open = new Set([0]);
  const done = new Set<number>();
  const ahead = (i: number): number => (length[i] ?? 0) + far(nodes[i] ?? b, b);
  while (open.size > 0) {
    const at = [...open].reduce((best, one) => (ahead(one) < ahead(best) ? one : best));
    if (at === 1) break;
    open.delete(at);
    done.add(at);
    const here = nodes[at] ?? a;
    nodes.forEach((node, i) => {
      if (done.has(i)) return;
      // Each corner costs a little, so that of two ways alike the straighter is taken.
      const whole = (length[at] ?? 0) + far(here, node) + 4;
      if (whole >= (length[i] ?? 0) || !isClear(here, node, obstacles)) return;
      length[i] = whole;
      from[i] = at;
      open.add(i);
    });
  }
  return length[1] === Number.POSITIVE_INFINITY ? [] : rounded(wayTo(from, nodes));
}

const far = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

function cornersOf(box: Box): readonly Point[] {
  const { left, right, top, bottom } = grown(box, keep);
  return [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })));
}

/** Just less than the corners keep, so that a way along a side counts as clear. */
const isInside = ({ x, y }: Point, box: Box): boolean => {
  const { left, right, top, bottom } = grown(box, keep - 0.01);
  return x > left && x < right && y > top && y < bottom;
};
const isClear = (from: Point, to: Point, obstacles: readonly Box[]): boolean =>
  !obstacles.some((box) => areMeetingBox({ from, to }, box, keep - 0.01));

function wayTo(from: readonly number[], nodes: readonly Point[]): readonly Point[] {
  const way: Point[] = [];
  for (let at = 1; at !== 0; at = from[at] ?? 0) way.unshift(nodes[at] ?? { x: 0, y: 0 });
  return [nodes[0] ?? { x: 0, y: 0 }, ...way];
}

const rounded = (path: readonly Point[]): readonly Point[] =>
  path.flatMap((point, i) => {
    const [before, after] = [path[i - 1], path[i + 1]];
    return before === undefined || after === undefined ? [point] : [towards(point, before), towards(point, after)];
  });

function towards(from: Point, to: Point): Point {
  const length = far(from, to);
  const part = length === 0 ? 0 : Math.min(rounding, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
