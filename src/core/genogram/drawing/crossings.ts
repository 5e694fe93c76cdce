import { areAlong, contains, meeting, type Point, type Segment, segmentsOf } from './geometry.ts';
import type { Layout } from './lay-out.ts';
import type { Lines } from './lines.ts';

/** Where lines of two unions cross, and where they run over each other. Lines that meet in a symbol that both lead to do neither. */
export function crossingsIn({ lines, symbols }: Pick<Layout, 'lines' | 'symbols'>): {
  readonly crossings: readonly Point[];
  readonly along: readonly Segment[];
} {
  const crossings: Point[] = [];
  const along: Segment[] = [];
  const drawn = lines.map(segmentsIn);
  drawn.forEach((one, i) => {
    for (const other of drawn.slice(i + 1))
      for (const a of one)
        for (const b of other) {
          if (areAlong(a, b)) along.push(a);
          const point = meeting(a, b);
          if (point !== undefined && !symbols.some((box) => contains(box, point))) crossings.push(point);
        }
  });
  return { crossings: crossings.filter((point, i) => crossings.findIndex(({ x, y }) => x === point.x && y === point.y) === i), along };
}

const segmentsIn = ({ couple, stem, bar, drops }: Lines): readonly Segment[] => [couple, stem, bar, ...drops].flatMap(segmentsOf);
