import { type CoupleLine, coupleLines } from './couple-line.ts';
import type { Prepared } from './prepared.ts';

/** What an ordering costs: lines that cross, then how far what belongs together is apart. */
export interface Cost {
  readonly crossings: number;
  readonly spread: number;
}

export const isLess = (a: Cost, b: Cost): boolean =>
  a.crossings < b.crossings || (a.crossings === b.crossings && a.spread < b.spread - 1e-9);

/** What one row and its lines down to the next cost, and what all of them do. `places` holds the place of each person in their row, or -1. */
export function costOfRow(p: Prepared, rows: readonly (readonly number[])[], r: number, places: Int32Array): Cost {
  let crossings = 0;
  let spread = 0;
  const unions = p.unionsOn[r] ?? [];
  const lines = coupleLines(p, rows[r] ?? [], places, unions);
  for (const line of lines) {
    crossings += line.crossings;
    spread += spreadOfCouple(p, line, places);
  }
  const combs = combsOf(p, unions, lines, places);
  for (let i = 0; i < combs.length; i += 1) {
    const one = combs[i];
    if (one === undefined) continue;
    spread += one.high - one.low + 1 - one.children.length;
    for (let j = i + 1; j < combs.length; j += 1) {
      const other = combs[j];
      if (other !== undefined) crossings += one.trunk <= other.trunk ? between(one, other) : between(other, one);
    }
  }
  crossings += brackets(p, unions, rows[r + 1] ?? [], places) + toCome(p, unions, combs, places);
  for (const [a, b] of p.besideOn[r] ?? []) {
    const [x, y] = [places[a] ?? -1, places[b] ?? -1];
    if (x >= 0 && y >= 0) spread += Math.abs(x - y) * 1.5;
  }
  return { crossings, spread };
}

/** Reckons the cost of rows, some of whose people may not be placed yet. `places` is written to. */
export function costOf(p: Prepared, rows: readonly (readonly number[])[], places: Int32Array): Cost {
  findPlaces(rows, places);
  let cost: Cost = { crossings: 0, spread: 0 };
  for (let r = 0; r < p.depth; r += 1) cost = sum(cost, costOfRow(p, rows, r, places));
  return cost;
}

export const sum = (a: Cost, b: Cost): Cost => ({ crossings: a.crossings + b.crossings, spread: a.spread + b.spread });

export function findPlaces(rows: readonly (readonly number[])[], places: Int32Array): void {
  places.fill(-1);
  for (const row of rows) for (let i = 0; i < row.length; i += 1) places[row[i] ?? 0] = i;
}

function spreadOfCouple(p: Prepared, { union, from, to }: CoupleLine, places: Int32Array): number {
  const { parents, children, turn } = p.of.unions[union] ?? { parents: [], children: [], turn: 0 };
  const turned = parents[0] !== undefined && places[parents[0]] !== from ? 0.1 : 0;
  // Whoever has children together stands close before others do, and of several couples the earlier.
  return (to - from - 1) * ((children.length > 0 ? 4.5 : 3) - Math.min(turn, 9) * 0.1) + turned;
}

/** A union's line to its children: where it leaves the row of the parents, and where it arrives. */
interface Comb {
  readonly trunk: number;
  readonly children: readonly number[];
  readonly low: number;
  readonly high: number;
}

function combsOf(p: Prepared, unions: readonly number[], lines: readonly CoupleLine[], places: Int32Array): readonly Comb[] {
  const combs: Comb[] = [];
  for (const u of unions) {
    const union = p.of.unions[u];
    if (union === undefined || union.parents.length === 0) continue;
    const children: number[] = [];
    let [low, high] = [Number.POSITIVE_INFINITY, -1];
    for (const child of union.children) {
      const place = places[child] ?? -1;
      if (place < 0) continue;
      children.push(place);
      low = Math.min(low, place);
      high = Math.max(high, place);
    }
    if (high < 0) continue;
    const [a = 0, b = 0] = union.parents;
    const trunk = lines.find((line) => line.union === u)?.trunk ?? Math.max(places[a] ?? -1, places[b] ?? -1);
    if (trunk >= 0) combs.push({ trunk, children, low, high });
  }
  return combs;
}

/** Crossings of the lines of two unions, the first of which leaves further left: none where its children all stand further left too. */
function between(left: Comb, right: Comb): number {
  if (left.high <= right.low) return 0;
  let a = 0;
  let b = 0;
  for (const child of right.children) if (child < left.high) a += 1;
  for (const child of left.children) if (child > right.low) b += 1;
  return Math.min(a, b);
}

/** Lines that the brackets over siblings without known parents cross: whatever comes down on those between. */
function brackets(p: Prepared, unions: readonly number[], row: readonly number[], places: Int32Array): number {
  let found = 0;
  for (const u of unions) {
    const union = p.of.unions[u];
    if (union === undefined || union.parents.length > 0) continue;
    const at = union.children.map((child) => places[child] ?? -1).filter((place) => place >= 0);
    for (let place = Math.min(...at) + 1; place < Math.max(...at); place += 1)
      if (!at.includes(place)) found += p.drops[row[place] ?? -1] ?? 0;
  }
  return found;
}

/** Lines that will come down on people whose parents are not placed yet, and cross the siblings among whom they stand. */
function toCome(p: Prepared, unions: readonly number[], combs: readonly Comb[], places: Int32Array): number {
  let found = 0;
  for (const u of unions) {
    const union = p.of.unions[u];
    const [a, b] = union?.parents ?? [];
    if (union === undefined || a === undefined || b === undefined || (places[a] ?? -1) >= 0 || (places[b] ?? -1) >= 0) continue;
    for (const child of union.children) {
      const place = places[child] ?? -1;
      if (place >= 0) for (const { low, high } of combs) if (low < place && place < high) found += 1;
    }
  }
  return found;
}
