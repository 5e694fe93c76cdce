import { arcClearance, areMeetingBox, type Box, distanceTo, meeting, type Point, type Segment, segmentsOf } from './geometry.ts';

/** What a curve runs among. */
export interface Among {
  readonly obstacles: readonly Box[];
  readonly lines: readonly Segment[];
  readonly arcs: readonly Segment[];
  readonly bounds: Box;
}

const directions = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);
const reaches = [0.3, 0.55, 0.9] as const;
const samples = 18;
/** From middle to middle: of a shorter curve too little is seen between two neighbours to tell what it stands for. */
const leastLength = 100;
/** Of so many curves that touch nothing, the shortest first, the one that crosses least is taken. */
const enough = 48;

interface Curve {
  readonly path: readonly Point[];
  readonly cost: number;
}

/** A curve from one point to another that leaves every obstacle alone; none where none of those tried does. */
export function curveBetween(a: Point, b: Point, { obstacles, lines, arcs, bounds }: Among): readonly Point[] | undefined {
  const far = Math.hypot(b.x - a.x, b.y - a.y);
  const reach = Math.max(70, far);
  const tried: Curve[] = [];
  for (const out of directions)
    for (const into of directions)
      for (const part of reaches) {
        const path = sampled(a, b, { angle: out, by: reach * part }, { angle: into, by: reach * part });
        const length = lengthOf(path);
        if (length >= leastLength && path.every((point) => isWithin(bounds, point))) tried.push({ path, cost: length + 26 * turnOf(path) });
      }
  tried.sort((x, y) => x.cost - y.cost);
  const near = obstacles.filter((box) => box.left < bounds.right && box.right > bounds.left);
  let best: Curve | undefined;
  let found = 0;
  for (const { path, cost } of tried) {
    if (best !== undefined && (found >= enough || cost > best.cost)) break;
    const parts = segmentsOf(path);
    if (parts.some((part) => near.some((box) => areMeetingBox(part, box, arcClearance)))) continue;
    found += 1;
    const whole =
      cost +
      16 * crossed(parts, lines) +
      10 * beside(path, lines, a, b, 30) +
      26 * crossed(parts, arcs) +
      22 * beside(path, arcs, a, b, 21);
    if (best === undefined || whole < best.cost) best = { path, cost: whole };
  }
  return best?.path;
}

interface Handle {
  readonly angle: number;
  readonly by: number;
}

function sampled(a: Point, b: Point, out: Handle, into: Handle): readonly Point[] {
  const p = { x: a.x + Math.cos(out.angle) * out.by, y: a.y + Math.sin(out.angle) * out.by };
  const q = { x: b.x + Math.cos(into.angle) * into.by, y: b.y + Math.sin(into.angle) * into.by };
  return Array.from({ length: samples + 1 }, (_, i) => {
    const t = i / samples;
    const [w0, w1, w2, w3] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
    return { x: w0 * a.x + w1 * p.x + w2 * q.x + w3 * b.x, y: w0 * a.y + w1 * p.y + w2 * q.y + w3 * b.y };
  });
}

const isWithin = ({ left, right, top, bottom }: Box, { x, y }: Point): boolean => x >= left && x <= right && y >= top && y <= bottom;

export function lengthOf(path: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < path.length; i += 1)
    length += Math.hypot((path[i]?.x ?? 0) - (path[i - 1]?.x ?? 0), (path[i]?.y ?? 0) - (path[i - 1]?.y ?? 0));
  return length;
}

/** How much a path turns in all, in radians. */
function turnOf(path: readonly Point[]): number {
  let turn = 0;
  for (let i = 2; i < path.length; i += 1) {
    const [a, b, c] = [path[i - 2], path[i - 1], path[i]];
    if (a === undefined || b === undefined || c === undefined) continue;
    const [dx, dy, ex, ey] = [b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y];
    turn += Math.abs(Math.atan2(dx * ey - dy * ex, dx * ex + dy * ey));
  }
  return turn;
}

const crossed = (parts: readonly Segment[], lines: readonly Segment[]): number =>
  lines.filter((line) => parts.some((part) => meeting(part, line) !== undefined)).length;

/** Points of a path that run close by lines, away from its own ends: a crossing has few, what runs along has many. */
function beside(path: readonly Point[], lines: readonly Segment[], a: Point, b: Point, from: number): number {
  const isFree = (point: Point): boolean =>
    Math.hypot(point.x - a.x, point.y - a.y) > from && Math.hypot(point.x - b.x, point.y - b.y) > from;
  return path.filter((point) => isFree(point) && lines.some((line) => distanceTo(point, line) < 12)).length;
}
