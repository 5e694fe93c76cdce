import type { Point } from '../../../core/genogram/drawing/geometry.ts';
import { pathOf, round } from './shapes.ts';

/** So far a zigzag swings to each side of its line, and so long is half a swing. */
const swing = 4;
const half = 4.5;

/** Points along a path, so far apart, each with the direction in which the path runs there. */
function along(path: readonly Point[], apart: number): readonly (Point & { readonly angle: number })[] {
  const points: (Point & { angle: number })[] = [];
  let left = 0;
  path.slice(1).forEach((to, i) => {
    const from = path[i] ?? to;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    for (; left <= length && length > 0; left += apart)
      points.push({ x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length, angle });
    left -= length;
  });
  return points;
}

const beside = ({ x, y, angle }: Point & { readonly angle: number }, by: number): Point => ({
  x: x - Math.sin(angle) * by,
  y: y + Math.cos(angle) * by,
});

/** So many strokes of a broken zigzag stand together before one is left out. */
const together = 4;

/** A zigzag along a path, straight where it begins and ends; with gaps where it is in doubt. */
export function zigzag(path: readonly Point[], isBroken: boolean): string {
  const points = along(path, half);
  const [start, end] = [path[0], path.at(-1)];
  if (start === undefined || end === undefined) return '';
  const swung = [start, ...points.slice(2, -3).map((point, i) => beside(point, i % 2 === 0 ? swing : -swing)), end];
  if (!isBroken) return pathOf(swung);
  const runs = Array.from({ length: Math.ceil(swung.length / together) }, (_, i) => swung.slice(i * together, (i + 1) * together));
  return runs
    .filter(({ length }) => length > 1)
    .map(pathOf)
    .join('');
}

/** Two lines side by side along a path. */
export const doubled = (path: readonly Point[]): string =>
  [-2.4, 2.4].map((by) => pathOf(along(path, 3).map((point) => beside(point, by)))).join('');

/** An arrowhead at the end of a path. */
export function arrowhead(path: readonly Point[]): string {
  const end = path.at(-1);
  const before = along(path, 2).at(-6) ?? path[0];
  if (end === undefined || before === undefined) return '';
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const barb = (turn: number): Point => ({ x: end.x - Math.cos(angle + turn) * 11, y: end.y - Math.sin(angle + turn) * 11 });
  return `${pathOf([end, barb(0.42), barb(-0.42)])}Z`;
}

/** The middle of a path, counted along it. */
export function middleOf(path: readonly Point[]): Point & { readonly angle: number } {
  const points = along(path, 2);
  const middle = points[Math.floor(points.length / 2)] ?? { x: 0, y: 0, angle: 0 };
  return { x: round(middle.x), y: round(middle.y), angle: middle.angle };
}

/** Strokes through a line that ended, across it at its middle. */
export function strikesAcross(path: readonly Point[], count: number): string {
  const { x, y, angle } = middleOf(path);
  return Array.from({ length: count }, (_, i) => {
    const on = { x: x + Math.cos(angle) * (i * 6 - (count - 1) * 3), y: y + Math.sin(angle) * (i * 6 - (count - 1) * 3) };
    const slant = angle + Math.PI / 2 + 0.45;
    return pathOf([-6, 6].map((by) => ({ x: on.x + Math.cos(slant) * by, y: on.y + Math.sin(slant) * by })));
  }).join('');
}
