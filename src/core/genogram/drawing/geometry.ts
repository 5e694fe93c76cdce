/** A point of the drawing, in pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box of the drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** A symbol is so far from its middle to its edge. */
export const symbolRadius = 19;
/** From the middle of a symbol to the top of its label. */
export const labelOffset = 25;
/** Between what stands side by side. */
export const leastGap = 18;
/** Between lines that run side by side. */
export const lineGap = 9;
/** So far an arc keeps from every symbol and label: as far as a zigzag along it swings, and its stroke. */
export const arcClearance = 6.5;

export const segmentsOf = (path: readonly Point[]): readonly Segment[] =>
  path.slice(1).flatMap((to, i) => {
    const from = path[i];
    return from === undefined || (from.x === to.x && from.y === to.y) ? [] : [{ from, to }];
  });

export const areOverlapping = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const contains = ({ left, top, right, bottom }: Box, { x, y }: Point): boolean => x >= left && x <= right && y >= top && y <= bottom;

/** Where two segments meet, ends counted: undefined where they do not, or lie along one line. */
export function meeting(a: Segment, b: Segment): Point | undefined {
  const [p, r] = [a.from, { x: a.to.x - a.from.x, y: a.to.y - a.from.y }];
  const [q, s] = [b.from, { x: b.to.x - b.from.x, y: b.to.y - b.from.y }];
  const across = r.x * s.y - r.y * s.x;
  if (across === 0) return undefined;
  const t = ((q.x - p.x) * s.y - (q.y - p.y) * s.x) / across;
  const u = ((q.x - p.x) * r.y - (q.y - p.y) * r.x) / across;
  return t < 0 || t > 1 || u < 0 || u > 1 ? undefined : { x: p.x + t * r.x, y: p.y + t * r.y };
}

/** True where two segments run over each other for more than a point. */
export function areAlong(a: Segment, b: Segment): boolean {
  const upright = a.from.x === a.to.x && b.from.x === b.to.x && a.from.x === b.from.x;
  const level = a.from.y === a.to.y && b.from.y === b.to.y && a.from.y === b.from.y;
  if (!upright && !level) return false;
  const span = ({ from, to }: Segment): readonly [number, number] =>
    upright ? [Math.min(from.y, to.y), Math.max(from.y, to.y)] : [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [[a0, a1], [b0, b1]] = [span(a), span(b)];
  return Math.min(a1, b1) - Math.max(a0, b0) > 0.01;
}

/** A box with so much more on every side. */
export const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

/** True where a segment passes through a box, or comes nearer to its sides than so much. */
export function areMeetingBox({ from, to }: Segment, box: Box, nearer = 0): boolean {
  const [left, right, top, bottom] = [box.left - nearer, box.right + nearer, box.top - nearer, box.bottom + nearer];
  // Most boxes are nowhere near: they are told apart before anything is worked out.
  if (Math.max(from.x, to.x) <= left || Math.min(from.x, to.x) >= right) return false;
  if (Math.max(from.y, to.y) <= top || Math.min(from.y, to.y) >= bottom) return false;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [a, b] = [(left - from.x) / dx, (right - from.x) / dx];
  const [c, d] = [(top - from.y) / dy, (bottom - from.y) / dy];
  const first = Math.max(0, dx === 0 ? 0 : Math.min(a, b), dy === 0 ? 0 : Math.min(c, d));
  const last = Math.min(1, dx === 0 ? 1 : Math.max(a, b), dy === 0 ? 1 : Math.max(c, d));
  return first < last;
}

/** How far a point is from the nearest of a segment. */
export function distanceTo({ x, y }: Point, { from, to }: Segment): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / square));
  return Math.hypot(x - from.x - t * dx, y - from.y - t * dy);
}
