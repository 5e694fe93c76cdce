import type { Box, Point } from './geometry.ts';

/** The outline of boxes laid over each other: one loop round each part, and one round each hole. Corners only, clockwise or not. */
export function outlineOf(boxes: readonly Box[]): readonly (readonly Point[])[] {
  const xs = sorted(boxes.flatMap(({ left, right }) => [left, right]));
  const ys = sorted(boxes.flatMap(({ top, bottom }) => [top, bottom]));
  const isIn = (i: number, j: number): boolean => {
    const [x, x2, y, y2] = [xs[i], xs[i + 1], ys[j], ys[j + 1]];
    if (x === undefined || x2 === undefined || y === undefined || y2 === undefined) return false;
    return boxes.some((box) => box.left <= x && box.right >= x2 && box.top <= y && box.bottom >= y2);
  };
  // Every side of a filled cell that has no filled cell beyond it, walked with the inside on the right.
  const next = new Map<string, Point[]>();
  const side = (x1: number | undefined, y1: number | undefined, x2: number | undefined, y2: number | undefined): void => {
    if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return;
    next.set(`${x1} ${y1}`, [...(next.get(`${x1} ${y1}`) ?? []), { x: x2, y: y2 }]);
  };
  for (let i = 0; i + 1 < xs.length; i += 1)
    for (let j = 0; j + 1 < ys.length; j += 1) {
      if (!isIn(i, j)) continue;
      if (!isIn(i, j - 1)) side(xs[i], ys[j], xs[i + 1], ys[j]);
      if (!isIn(i + 1, j)) side(xs[i + 1], ys[j], xs[i + 1], ys[j + 1]);
      if (!isIn(i, j + 1)) side(xs[i + 1], ys[j + 1], xs[i], ys[j + 1]);
      if (!isIn(i - 1, j)) side(xs[i], ys[j + 1], xs[i], ys[j]);
    }
  const loops: (readonly Point[])[] = [];
  for (;;) {
    const start = [...next].find(([, ends]) => ends.length > 0)?.[0];
    if (start === undefined) return loops;
    loops.push(cornersOf(loopFrom(start, next)));
  }
}

const sorted = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((a, b) => a - b);

function loopFrom(start: string, next: ReadonlyMap<string, Point[]>): readonly Point[] {
  const loop: Point[] = [];
  for (let key = start; ; ) {
    const point = next.get(key)?.pop();
    if (point === undefined) return loop;
    loop.push(point);
    key = `${point.x} ${point.y}`;
    if (key === start) return loop;
  }
}

/** A loop without the points along its sides. */
const cornersOf = (loop: readonly Point[]): readonly Point[] =>
  loop.filter((point, i) => {
    const [before, after] = [loop.at(i - 1) ?? point, loop[(i + 1) % loop.length] ?? point];
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
