import type { Lineage, Order } from '../lineage.ts';
import { type CoupleLine, coupleLines } from '../order/couple-line.ts';
import { type Prepared, prepare } from '../order/prepared.ts';
import { leastGap, lineGap, symbolRadius } from './geometry.ts';
import { spreadOut, type Wish } from './spread-out.ts';

/** Where everybody stands from left to right, and how the couples' lines run. */
export interface Columns {
  readonly p: Prepared;
  readonly order: Order;
  readonly x: readonly number[];
  /** For each row, how far apart neighbours must at least be. */
  readonly gaps: readonly (readonly number[])[];
  /** For each row. */
  readonly couples: readonly (readonly CoupleLine[])[];
}

/** How often everybody is drawn towards where they belong. */
const pulls = 400;

/** Gives everybody a place from left to right: parents over their children, couples and siblings close, nobody in anybody's way. */
export function columnsOf(lineage: Lineage, order: Order): Columns {
  const p = prepare(lineage);
  const places = new Int32Array(lineage.rows.length);
  for (const row of order)
    row.forEach((person, place) => {
      places[person] = place;
    });
  const couples = order.map((row, r) => coupleLines(p, row, places, p.unionsOn[r] ?? []));
  const gaps = order.map((row, r) => gapsOf(lineage, row, couples[r] ?? [], p));
  let x: number[] = lineage.rows.map(() => 0);
  order.forEach((row, r) => {
    const wanted = row.map((_, i) => (gaps[r] ?? []).slice(0, i).reduce((sum, gap) => sum + gap, 0));
    const middle = (wanted.at(-1) ?? 0) / 2;
    row.forEach((person, i) => {
      x[person] = (wanted[i] ?? 0) - middle;
    });
  });
  let before = x;
  for (let pull = 0; pull < pulls; pull += 1) {
    // Whoever moved goes on moving for a while, so that what is far off arrives in time.
    const onward = pull < pulls * 0.8 ? 0.92 : 0;
    const ahead = x.map((at, person) => at + onward * (at - (before[person] ?? at)));
    const wanted = pulled(p, ahead, couples);
    const next = [...x];
    order.forEach((row, r) => {
      spreadOut(
        row.flatMap((person) => wanted[person] ?? []),
        gaps[r] ?? [],
      ).forEach((at, i) => {
        next[row[i] ?? 0] = at;
      });
    });
    before = x;
    x = next;
  }
  const left = Math.min(...x.map((at, person) => at - (lineage.widths[person] ?? 0) / 2));
  return { p, order, couples, gaps, x: x.map((at) => Math.round(at - left)) };
}

/** Least distances from each person of a row to the next: their widths, and room for the lines that pass between them. */
function gapsOf({ widths }: Lineage, row: readonly number[], couples: readonly CoupleLine[], p: Prepared): readonly number[] {
  return row.slice(1).map((next, i) => {
    const passing = lanesIn(couples, i, p).length;
    const dates = couples.filter(({ way, from }) => way === 'straight' && from === i).map(({ union }) => p.of.unions[union]?.dates ?? 0);
    const least = Math.ceil(((widths[row[i] ?? 0] ?? 0) + (widths[next] ?? 0)) / 2 + leastGap + Math.max(0, passing - 1) * lineGap);
    return Math.max(least, ...dates.map((width) => (width === 0 ? 0 : Math.ceil(width) + 2 * symbolRadius + 8)));
  });
}

/** A line that passes up or down between two neighbours: a leg of a line that runs under the feet of others, or what leads to children. */
export interface Lane {
  readonly line: CoupleLine;
  readonly leg: 'left' | 'trunk' | 'right';
}

/** The lines that pass between the persons in two neighbouring places, from left to right. */
export function lanesIn(couples: readonly CoupleLine[], place: number, p: Prepared): readonly Lane[] {
  const lanes: Lane[] = [];
  const at = place + 0.5;
  const under = couples.filter(({ way }) => way === 'under');
  // Of lines that leave one person towards one side, the longest runs lowest: its leg is nearest to the person.
  for (const line of under.filter(({ from }) => from === place).sort((a, b) => b.to - a.to)) lanes.push({ line, leg: 'left' });
  for (const line of couples) if (line.way === 'straight' && line.trunk === at && hasChildren(p, line)) lanes.push({ line, leg: 'trunk' });
  for (const line of couples) if (line.way === 'over' && line.trunk === at) lanes.push({ line, leg: 'trunk' });
  for (const line of under.filter(({ to }) => to === place + 1).sort((a, b) => b.from - a.from)) lanes.push({ line, leg: 'right' });
  return lanes;
}

export const hasChildren = (p: Prepared, { union }: CoupleLine): boolean => (p.of.unions[union]?.children.length ?? 0) > 0;

/** Where everybody would like to be: halfway to where their unions want them. */
function pulled(p: Prepared, x: readonly number[], couples: Columns['couples']): readonly Wish[] {
  const shifts = x.map(() => ({ sum: 0, weight: 0 }));
  const pull = (person: number, by: number, weight: number): void => {
    const shift = shifts[person];
    if (shift === undefined) return;
    shift.sum += by * weight;
    shift.weight += weight;
  };
  const at = (person: number | undefined): number => x[person ?? -1] ?? 0;
  for (const lines of couples)
    for (const { union, way, from, to, trunk } of lines) {
      const { parents: [a, b] = [], children = [] } = p.of.unions[union] ?? {};
      if (a === undefined || b === undefined) continue;
      const [left, right] = at(a) < at(b) ? [a, b] : [b, a];
      const apart = at(right) - at(left);
      pull(left, apart / 2, 0.35);
      pull(right, -apart / 2, 0.35);
      if (children.length === 0) continue;
      const xs = children.map(at);
      const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
      const outer = way === 'over' ? (trunk === from + 0.5 ? left : right) : undefined;
      const over = outer === undefined ? (at(left) + at(right)) / 2 : at(outer) + (outer === left && trunk < to ? 1 : -1) * (leastGap + 50);
      const off = middle - over;
      // As strong up as down, so that nobody is pulled along for ever.
      const pulling = outer === undefined ? [left, right] : [outer];
      for (const parent of pulling) pull(parent, off / 2, 2 / pulling.length);
      for (const child of children) pull(child, -off / 2, 2 / children.length);
    }
  for (const { children } of p.of.unions) {
    const xs = children.map(at);
    const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
    for (const child of children) pull(child, (middle - at(child)) / 2, 0.15);
  }
  for (const [a, b] of p.of.beside) {
    pull(a, (at(b) - at(a)) / 2, 0.3);
    pull(b, (at(a) - at(b)) / 2, 0.3);
  }
  return x.map((old, person) => {
    const { sum = 0, weight = 0 } = shifts[person] ?? {};
    return { at: weight === 0 ? old : old + sum / weight, weight: weight + 0.01 };
  });
}
