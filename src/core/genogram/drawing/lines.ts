import type { Columns } from './columns.ts';
import type { Point } from './geometry.ts';
import type { Heights } from './heights.ts';
import { bracketOffset, type Runs } from './runs.ts';

/** The lines of a union. Each begins and ends in the middle of a symbol, which covers its end, or on another of these lines. */
export interface Lines {
  /** From one parent to the other: none where no parents are known. */
  readonly couple: readonly Point[];
  /** From the couple's line down to the bar. */
  readonly stem: readonly Point[];
  readonly bar: readonly Point[];
  /** From the bar to each child, in the order of the union's children. */
  readonly drops: readonly (readonly Point[])[];
}

export function linesOf(columns: Columns, runs: Runs, heights: Heights, at: readonly Point[]): readonly Lines[] {
  const { p } = columns;
  return p.of.unions.map(({ parents, children, twins }, union): Lines => {
    const [a, b] = parents;
    if (a === undefined || b === undefined) return bracket(runs, heights, at, union, children);
    const row = p.of.rows[a] ?? 0;
    const couple = coupleLine(columns, runs, heights, at, union);
    const bar = runs.bars.find((run) => run.union === union);
    if (bar === undefined || children.length === 0) return { couple, stem: [], bar: [], drops: [] };
    const y = heights.bar(row, bar.track);
    return {
      couple: couple,
      stem: [
        { x: bar.trunk, y: leavesAt(couple, runs, heights, union, row) },
        { x: bar.trunk, y },
      ],
      bar:
        bar.from === bar.to
          ? []
          : [
              { x: bar.from, y },
              { x: bar.to, y },
            ],
      drops: children.map((child) => {
        const birth = twins.find((one) => one.includes(child));
        const xs = (birth ?? [child]).map((one) => runs.drop(union, one));
        const from = xs.reduce((sum, x) => sum + x, 0) / xs.length;
        return [
          { x: from, y },
          { x: runs.drop(union, child), y: at[child]?.y ?? 0 },
        ];
      }),
    };
  });
}

/** The height at which the line to the children leaves the couple's. */
function leavesAt(couple: readonly Point[], runs: Runs, heights: Heights, union: number, row: number): number {
  const under = runs.under.find((run) => run.union === union);
  if (under !== undefined) return heights.under(row, under.track);
  const down = runs.trunk.get(union);
  return Math.max(...couple.filter(({ x }) => x === down).map(({ y }) => y), couple.length === 2 ? (heights.row[row] ?? 0) : 0);
}

/** Below the middle of a symbol, so that a line under the feet of others parts from one straight to a neighbour. */
const lower = 9;
/** Above the middle, likewise, for one that comes over their heads. */
const higher = 4;

function coupleLine({ p, couples, order }: Columns, runs: Runs, heights: Heights, at: readonly Point[], union: number): readonly Point[] {
  const line = couples.flat().find((one) => one.union === union);
  const [first = 0] = p.of.unions[union]?.parents ?? [];
  const r = p.of.rows[first] ?? 0;
  const people = order[r] ?? [];
  const [left, right] = [at[people[line?.from ?? 0] ?? -1], at[people[line?.to ?? 0] ?? -1]];
  if (line === undefined || left === undefined || right === undefined) return [];
  if (line.way === 'straight') return [left, right];
  const run = [...runs.over, ...runs.under].find((one) => one.union === union);
  if (run === undefined) return [left, right];
  if (line.way === 'under') {
    const y = heights.under(r, run.track);
    const out = lower + 0.8 * run.track;
    return [
      { x: left.x, y: left.y + out },
      { x: run.from, y: left.y + out },
      { x: run.from, y },
      { x: run.to, y },
      { x: run.to, y: right.y + out },
      { x: right.x, y: right.y + out },
    ];
  }
  const y = heights.over(r, run.track);
  const down = runs.trunk.get(union) ?? run.to;
  const into = (end: Point): Point => ({ x: end.x, y: end.y - higher - 2 * run.track });
  return down === run.to
    ? [{ x: run.from, y: left.y }, { x: run.from, y }, { x: down, y }, { x: down, y: into(right).y }, into(right)]
    : [into(left), { x: down, y: into(left).y }, { x: down, y }, { x: run.to, y }, { x: run.to, y: right.y }];
}

/** Siblings whose parents are not on record: a line over their heads that comes down on each. */
function bracket(runs: Runs, heights: Heights, at: readonly Point[], union: number, children: readonly number[]): Lines {
  const run = runs.over.find((one) => one.union === union);
  if (run === undefined) return { couple: [], stem: [], bar: [], drops: [] };
  const y = heights.over(run.row, run.track);
  return {
    couple: [],
    stem: [],
    bar: [
      { x: run.from, y },
      { x: run.to, y },
    ],
    drops: children.map((child) => {
      const x = (at[child]?.x ?? 0) - bracketOffset;
      return [
        { x, y },
        { x, y: at[child]?.y ?? 0 },
      ];
    }),
  };
}
