import { describe, expect, it } from 'vitest';
import { inventFamily } from '../../../../bench/families/invented-family.ts';
import type { Point } from './geometry.ts';
import { layOut } from './lay-out.ts';
import { outlineOf } from './outline.ts';
import { ringRound } from './ring.ts';

/** Whether a point lies within loops, by how often a line from it to the left crosses them. */
const isWithin = (loops: readonly (readonly Point[])[], { x, y }: Point): boolean =>
  loops
    .flatMap((loop) => loop.map((from, i) => [from, loop[(i + 1) % loop.length] ?? from] as const))
    .filter(([from, to]) => from.x === to.x && from.x < x && Math.min(from.y, to.y) <= y && Math.max(from.y, to.y) > y).length %
    2 ===
  1;

describe('a ring round a home', () => {
  it('goes round everybody in it and round nobody else, wherever they stand', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { lineage } = inventFamily(seed, 10 + (seed % 30), 'tidy');
      const layout = layOut(lineage);
      lineage.unions.forEach(({ parents, children }, turn) => {
        // One parent with the children, and sometimes somebody two generations up or of another branch.
        const members = new Set([...parents.slice(turn % 2), ...children, ...(turn % 3 === 0 ? [lineage.start] : [])]);
        const ring = ringRound(members, layout, turn);
        layout.at.forEach((middle, person) => {
          expect(isWithin(ring, middle), `family ${seed}, union ${turn}, person ${person}`).toBe(members.has(person));
        });
      });
    }
  }, 30_000);
  it('is one line where nobody stands between', () => {
    const layout = layOut({
      rows: [0, 0, 1],
      widths: [60, 60, 60],
      heights: [15, 15, 15],
      unions: [{ parents: [0, 1], children: [2], twins: [], turn: 0 }],
      beside: [],
      start: 2,
    });
    expect(ringRound(new Set([0, 1, 2]), layout, 0)).toHaveLength(1);
  });
});

describe('an outline', () => {
  it('has the corners of boxes that touch, and no more', () => {
    const [loop] = outlineOf([
      { left: 0, top: 0, right: 10, bottom: 10 },
      { left: 10, top: 0, right: 20, bottom: 10 },
    ]);
    expect(loop).toHaveLength(4);
  });
});
