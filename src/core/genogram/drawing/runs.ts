import type { Union } from '../lineage.ts';
import type { CoupleLine } from '../order/couple-line.ts';
import { type Columns, hasChildren, type Lane, lanesIn } from './columns.ts';
import { leastGap, lineGap } from './geometry.ts';
import { type Comb, stacked, tracksFor } from './tracks.ts';

interface Run {
  readonly union: number;
  readonly row: number;
  readonly track: number;
}

/** The lines of a drawing by what lies across: over heads, under feet, and the bars from which children hang; with the places of what stands upright. */
export interface Runs {
  readonly over: readonly (Run & { readonly from: number; readonly to: number })[];
  readonly under: readonly (Run & { readonly from: number; readonly to: number })[];
  readonly bars: readonly (Run & Comb)[];
  /** Where the line to the children of a union leaves; where it comes down on each child. */
  readonly trunk: ReadonlyMap<number, number>;
  readonly drop: (union: number, child: number) => number;
}

export function runsOf(columns: Columns): Runs {
  const { p, order, couples, x } = columns;
  const lanes = lanePlaces(columns);
  const trunk = new Map<number, number>();
  const over: Runs['over'][number][] = [];
  const under: Runs['under'][number][] = [];
  couples.forEach((lines, row) => {
    const people = order[row] ?? [];
    const at = (place: number): number => x[people[place] ?? -1] ?? 0;
    const arches = lines
      .filter(({ way }) => way === 'over')
      .sort((a, b) => a.to - a.from - (b.to - b.from))
      .map((line, i, all) => archOf(line, at, lanes, all.slice(0, i).filter((shorter) => startOf(shorter) === startOf(line)).length));
    const brackets = bracketsOn(columns, row);
    const heads = [...arches, ...brackets].sort((a, b) => a.to - a.from - (b.to - b.from));
    tracksFor(heads, () => true).forEach((track, i) => {
      const head = heads[i];
      if (head !== undefined) over.push({ ...head, row, track });
    });
    for (const { union, down } of arches) trunk.set(union, down);
    const feet = lines
      .filter(({ way }) => way === 'under')
      .map((line) => ({
        union: line.union,
        from: lanes.get(laneKey(line, 'left')) ?? at(line.from),
        to: lanes.get(laneKey(line, 'right')) ?? at(line.to),
      }))
      .sort((a, b) => a.to - a.from - (b.to - b.from));
    tracksFor(feet, () => true).forEach((track, i) => {
      const foot = feet[i];
      if (foot !== undefined) under.push({ ...foot, row, track });
    });
    for (const line of lines) {
      if (!hasChildren(p, line) || line.way === 'over') continue;
      const wanted = middleOf(p.of.unions[line.union], x);
      const [from, to] = line.way === 'straight' ? spaceBetween(columns, people, line) : legsOf(under, line);
      const lane = lanes.get(laneKey(line, 'trunk'));
      const alone = line.way === 'under' || lanesIn(lines, line.from, p).length === 1;
      trunk.set(line.union, Math.round(alone || lane === undefined ? Math.min(Math.max(wanted, from), to) : lane));
    }
  });
  const drop = dropsOf(columns, trunk);
  return { over, under, bars: barsOf(columns, trunk, drop), trunk, drop };
}

const laneKey = (line: CoupleLine, leg: Lane['leg']): string => `${line.union} ${leg}`;

/** Where each line that passes between two neighbours stands. */
function lanePlaces(columns: Columns): ReadonlyMap<string, number> {
  const { p, order, couples, x } = columns;
  const places = new Map<string, number>();
  order.forEach((people, row) => {
    people.slice(1).forEach((next, place) => {
      const lanes = lanesIn(couples[row] ?? [], place, p);
      const own = people[place] ?? 0;
      const [from, to] = [(x[own] ?? 0) + (p.of.widths[own] ?? 0) / 2, (x[next] ?? 0) - (p.of.widths[next] ?? 0) / 2];
      const between = Math.min((to - from) / (lanes.length + 1), lineGap * 2);
      lanes.forEach((lane, i) => {
        const at = lane.leg === 'left' ? from + between * (i + 1) : lane.leg === 'right' ? to - between * (lanes.length - i) : undefined;
        places.set(laneKey(lane.line, lane.leg), Math.round(at ?? (from + to) / 2 + (i - (lanes.length - 1) / 2) * between));
      });
    });
  });
  return places;
}

/** The place from which a line over the heads of others goes up. */
const startOf = ({ from, to, trunk }: CoupleLine): number => (trunk > (from + to) / 2 ? from : to);

/** A line over the heads of others: up beside the middle of whoever it starts at, and down where the line to the children leaves. */
function archOf(
  line: CoupleLine,
  at: (place: number) => number,
  lanes: ReadonlyMap<string, number>,
  shorter: number,
): { readonly union: number; readonly from: number; readonly to: number; readonly down: number } {
  const down = lanes.get(laneKey(line, 'trunk')) ?? at(line.to);
  const atRight = startOf(line) === line.from;
  // The longer the line, the higher it runs, and the nearer to the middle it starts: so none of several cross.
  const beside = Math.max(3, 13 - shorter * 3);
  return atRight
    ? { union: line.union, from: at(line.from) + beside, to: down, down }
    : { union: line.union, from: down, to: at(line.to) - beside, down };
}

function bracketsOn({ p, x }: Columns, row: number): readonly { readonly union: number; readonly from: number; readonly to: number }[] {
  return p.of.unions.flatMap(({ parents, children }, union) => {
    const [first] = children;
    if (parents.length > 0 || first === undefined || p.of.rows[first] !== row) return [];
    const xs = children.map((child) => (x[child] ?? 0) - bracketOffset);
    return [{ union, from: Math.min(...xs), to: Math.max(...xs) }];
  });
}

/** A bracket over siblings comes down so far beside the middle of each, clear of the line from parents. */
export const bracketOffset = 8;

const middleOf = (union: Union | undefined, x: readonly number[]): number => {
  const xs = (union?.children ?? []).map((child) => x[child] ?? 0);
  return (Math.min(...xs) + Math.max(...xs)) / 2;
};

function spaceBetween({ p, x }: Columns, people: readonly number[], { from, to }: CoupleLine): readonly [number, number] {
  const [left = 0, right = 0] = [people[from], people[to]];
  const room = leastGap / 2 - 6;
  return [(x[left] ?? 0) + (p.of.widths[left] ?? 0) / 2 + room, (x[right] ?? 0) - (p.of.widths[right] ?? 0) / 2 - room];
}

function legsOf(under: Runs['under'], line: CoupleLine): readonly [number, number] {
  const run = under.find(({ union }) => union === line.union);
  return run === undefined ? [0, 0] : [run.from, run.to];
}

/** Lines that come down on one person stand side by side, in the order in which they come. */
function dropsOf({ p, x }: Columns, trunk: ReadonlyMap<number, number>): Runs['drop'] {
  return (union, child) => {
    const from = (p.asChild[child] ?? []).filter((u) => (p.of.unions[u]?.parents.length ?? 0) > 0);
    const turn = [...from].sort((a, b) => (trunk.get(a) ?? 0) - (trunk.get(b) ?? 0)).indexOf(union);
    return (x[child] ?? 0) + (turn - (from.length - 1) / 2) * lineGap;
  };
}

function barsOf({ p }: Columns, trunk: ReadonlyMap<number, number>, drop: Runs['drop']): Runs['bars'] {
  return p.unionsOn.flatMap((unions, row) => {
    const combs = unions.flatMap((union) => {
      const [at, given] = [trunk.get(union), p.of.unions[union]];
      if (at === undefined || given === undefined || given.parents.length === 0) return [];
      const twin = given.twins.flat();
      const points = given.twins.map((birth) => mean(birth.map((child) => drop(union, child))));
      const drops = [...given.children.filter((child) => !twin.includes(child)).map((child) => drop(union, child)), ...points];
      return [{ union, row, trunk: at, drops, from: Math.min(at, ...drops), to: Math.max(at, ...drops) }];
    });
    const order = stacked(combs).flatMap((i) => combs[i] ?? []);
    const tracks = tracksFor(order, () => true);
    return order.map((comb, i) => ({ ...comb, track: tracks[i] ?? 0 }));
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
