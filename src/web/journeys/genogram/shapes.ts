import type { Point } from '../../../core/genogram/drawing/geometry.ts';
import type { FamilyMember } from '../../../core/genogram/family/family-graph.ts';

/** The symbols of a genogram as the sector draws them. */
export type Shape = 'square' | 'circle' | 'diamond' | 'triangle';

export function shapeOf({ sex, life }: Pick<FamilyMember, 'sex' | 'life'>): Shape {
  if (life.kind === 'unborn' || life.kind === 'lost') return 'triangle';
  return sex === 'm' ? 'square' : sex === 'f' ? 'circle' : 'diamond';
}

/** A path through points with straight lines. */
export const pathOf = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`;

/** A closed path with rounded corners. */
export function roundedPath(corners: readonly Point[], radius = 9): string {
  const parts = corners.map((corner, i) => {
    const [before, after] = [corners.at(i - 1) ?? corner, corners[(i + 1) % corners.length] ?? corner];
    const [into, out] = [towards(corner, before, radius), towards(corner, after, radius)];
    return `${i === 0 ? 'M' : 'L'}${round(into.x)} ${round(into.y)}Q${round(corner.x)} ${round(corner.y)} ${round(out.x)} ${round(out.y)}`;
  });
  return `${parts.join('')}Z`;
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(by, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

export const round = (n: number): number => Math.round(n * 10) / 10;
