import type { Columns } from './columns.ts';
import { labelOffset, lineGap, symbolRadius } from './geometry.ts';
import type { Runs } from './runs.ts';

/** How high everything lies. */
export interface Heights {
  /** The middle of each row's symbols. */
  readonly row: readonly number[];
  /** Where lines that run under the feet of a row begin, and the bars over the next row, and the lines over its heads. */
  readonly under: (row: number, track: number) => number;
  readonly bar: (row: number, track: number) => number;
  readonly over: (row: number, track: number) => number;
  readonly total: number;
}

const padding = 12;
const tracksIn = (tracks: Iterable<number>): number => Math.max(-1, ...tracks) + 1;

/** Gives every row its height: as much as its labels and the lines between it and the next need, and no more. */
export function heightsOf({ order, p }: Columns, runs: Runs): Heights {
  const row: number[] = [];
  const underFrom: number[] = [];
  const barFrom: number[] = [];
  let y = padding;
  order.forEach((people, r) => {
    const over = tracksIn(runs.over.filter((run) => run.row === r).map(({ track }) => track));
    y += over * lineGap + (over > 0 ? 8 : 0) + symbolRadius;
    row.push(y);
    y += labelOffset + Math.max(0, ...people.map((person) => p.of.heights[person] ?? 0)) + 6;
    const under = tracksIn(runs.under.filter((run) => run.row === r).map(({ track }) => track));
    underFrom.push(y);
    y += under * lineGap + (under > 0 ? 6 : 0);
    const bars = tracksIn(runs.bars.filter((run) => run.row === r).map(({ track }) => track));
    barFrom.push(y + lineGap);
    y += bars === 0 ? 10 : bars * lineGap + 16;
  });
  return {
    row,
    under: (r, track) => (underFrom[r] ?? 0) + track * lineGap,
    bar: (r, track) => (barFrom[r] ?? 0) + track * lineGap,
    over: (r, track) => (row[r] ?? 0) - symbolRadius - 8 - track * lineGap,
    total: y + padding,
  };
}
