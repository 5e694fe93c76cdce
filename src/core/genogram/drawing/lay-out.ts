import type { Lineage, Order } from '../lineage.ts';
import { orderOf } from '../order/order.ts';
import { columnsOf } from './columns.ts';
import { type Box, labelOffset, type Point, symbolRadius } from './geometry.ts';
import { heightsOf } from './heights.ts';
import { type Lines, linesOf } from './lines.ts';
import { runsOf } from './runs.ts';
import { settled } from './settled.ts';

/** A family laid out: where everybody stands, what they take up, and the lines of every union. */
export interface Layout {
  readonly order: Order;
  readonly at: readonly Point[];
  readonly symbols: readonly Box[];
  readonly labels: readonly Box[];
  /** In the order of the lineage's unions. */
  readonly lines: readonly Lines[];
  readonly width: number;
  readonly height: number;
}

/** Lays a family out. It is made from the lineage alone: the same lineage gives the same drawing, everywhere. */
export function layOut(lineage: Lineage, order: Order = orderOf(lineage)): Layout {
  const columns = settled(columnsOf(lineage, order));
  const runs = runsOf(columns);
  const heights = heightsOf(columns, runs);
  const at = lineage.rows.map((row, person): Point => ({ x: columns.x[person] ?? 0, y: heights.row[row] ?? 0 }));
  return {
    order,
    at,
    symbols: at.map(({ x, y }) => ({ left: x - symbolRadius, right: x + symbolRadius, top: y - symbolRadius, bottom: y + symbolRadius })),
    labels: at.map(({ x, y }, person) => {
      const half = (lineage.widths[person] ?? 0) / 2;
      return { left: x - half, right: x + half, top: y + labelOffset, bottom: y + labelOffset + (lineage.heights[person] ?? 0) };
    }),
    lines: linesOf(columns, runs, heights, at),
    width: Math.max(0, ...at.map(({ x }, person) => x + (lineage.widths[person] ?? 0) / 2)),
    height: heights.total,
  };
}
