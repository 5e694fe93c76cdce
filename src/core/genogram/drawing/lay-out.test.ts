import { describe, expect, it } from 'vitest';
import { inventFamily } from '../../../../bench/families/invented-family.ts';
import type { Lineage } from '../lineage.ts';
import { orderOf } from '../order/order.ts';
import { crossingsIn } from './crossings.ts';
import { areOverlapping, type Box, contains, type Point } from './geometry.ts';
import { layOut } from './lay-out.ts';

const sizeOf = (seed: number): number => 8 + ((seed * 7) % 53);
const groups = Array.from({ length: 20 }, (_, i) => Array.from({ length: 10 }, (_, j) => i * 10 + j + 1));
const wild = Array.from({ length: 30 }, (_, i) => inventFamily(i + 1, 6 + ((i * 5) % 30), 'wild'));
const isSet = (point: Point | undefined): point is Point => point !== undefined;

function expectSound(lineage: Lineage, name: string): void {
  const { at, symbols, labels, lines, order, width, height } = layOut(lineage);
  const boxes: readonly Box[] = [...symbols, ...labels];
  boxes.forEach((box, i) => {
    for (const other of boxes.slice(i + 1)) expect(areOverlapping(box, other), `${name}: nothing lies on anything else`).toBe(false);
    expect(box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height, `${name}: nothing is cut`).toBe(true);
  });
  for (const [person, { y }] of at.entries())
    for (const [other, { y: otherY }] of at.entries()) expect(y === otherY).toBe(lineage.rows[person] === lineage.rows[other]);
  for (const { parents, children } of lineage.unions) {
    const xs = children.map((child) => at[child]?.x ?? 0);
    expect(
      [...xs].sort((a, b) => a - b),
      `${name}: children stand in the order of their birth`,
    ).toEqual(xs);
    for (const parent of parents) for (const child of children) expect(at[parent]?.y).toBeLessThan(at[child]?.y ?? 0);
  }
  lines.forEach(({ couple, stem, bar, drops }, i) => {
    const { parents = [], children = [] } = lineage.unions[i] ?? {};
    const ends = [couple[0], couple.at(-1)].filter(isSet);
    if (parents.length === 2)
      for (const parent of parents)
        expect(
          ends.some((end) => contains(symbols[parent]!, end)),
          `${name}: a couple's line ends at both`,
        ).toBe(true);
    children.forEach((child, j) => {
      const drop = drops[j] ?? [];
      expect(contains(symbols[child]!, drop.at(-1)!), `${name}: a child's line ends at the child`).toBe(true);
      const from = [...bar, ...stem].filter(isSet).map(({ y }) => y);
      expect(from, `${name}: and begins at the bar`).toContain(drop[0]?.y);
    });
  });
  expect(order.flat().length).toBe(lineage.rows.length);
  expect(crossingsIn({ lines, symbols }).along, `${name}: no line runs over another`).toEqual([]);
}

describe('the drawing of two hundred families that have one in which no line crosses another', () => {
  it.each(groups)(
    'is such a drawing (families %i and on)',
    (...seeds) => {
      for (const seed of seeds) {
        const { lineage } = inventFamily(seed, sizeOf(seed), 'tidy');
        expect(crossingsIn(layOut(lineage)).crossings, `family ${seed}`).toEqual([]);
        expectSound(lineage, `family ${seed}`);
      }
    },
    60_000,
  );
});

describe('the drawing of any family', () => {
  it('lies on nothing, cuts nothing, and leads every line to its symbol, also where kin married and lines must cross', () => {
    for (const { lineage, seed } of wild) expectSound(lineage, `wild family ${seed}`);
  }, 60_000);
  it('is the same each time', () => {
    for (const { lineage } of wild.slice(0, 8)) expect(layOut(structuredClone(lineage))).toEqual(layOut(lineage));
  }, 60_000);
  it('is there for a child of whom nobody else is known', () => {
    const alone: Lineage = { rows: [0], widths: [60], heights: [15], unions: [], beside: [], start: 0 };
    expect(orderOf(alone)).toEqual([[0]]);
    expectSound(alone, 'a child alone');
  });
  it('hangs twins from one point', () => {
    const lineage: Lineage = {
      rows: [0, 0, 1, 1, 1],
      widths: [60, 60, 60, 60, 60],
      heights: [15, 15, 15, 15, 15],
      unions: [{ parents: [0, 1], children: [2, 3, 4], twins: [[3, 4]], turn: 0 }],
      beside: [],
      start: 3,
    };
    const [union] = layOut(lineage).lines;
    expect(union?.drops[1]?.[0]).toEqual(union?.drops[2]?.[0]);
    expect(union?.drops[0]?.[0]).not.toEqual(union?.drops[1]?.[0]);
  });
});
