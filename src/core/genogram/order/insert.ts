import { type Cost, costOfRow, findPlaces, isLess, sum } from './cost.ts';
import type { Prepared } from './prepared.ts';

/** Rows being filled. Only the search changes them. */
export type Rows = number[][];

/** Of places that cost the same, the one that is taken: the first from the left, or from the right. */
export type Hand = 'left' | 'right';

/** The places of a row in which a person keeps the birth order of every sibship: from the first to the last. */
function allowed(p: Prepared, row: readonly number[], person: number): readonly [number, number] {
  const [before, after] = [p.births.before[person], p.births.after[person]];
  const last = row.findIndex((other) => after?.has(other));
  return [row.findLastIndex((other) => before?.has(other)) + 1, last < 0 ? row.length : last];
}

/** Puts a person where it costs least. */
export function insertBest(p: Prepared, rows: Rows, person: number, hand: Hand, places: Int32Array): void {
  const r = p.of.rows[person] ?? 0;
  const row = rows[r];
  if (row === undefined) return;
  const [first, last] = allowed(p, row, person);
  let best: { readonly at: number; readonly cost: Cost } | undefined;
  row.splice(first, 0, person);
  findPlaces(rows, places);
  for (let at = first; at <= last; at += 1) {
    // Only the lines to the row above and to the row below can differ.
    const cost = sum(r > 0 ? costOfRow(p, rows, r - 1, places) : free, costOfRow(p, rows, r, places));
    if (best === undefined || isLess(cost, best.cost) || (hand === 'right' && !isLess(best.cost, cost))) best = { at, cost };
    if (at < last) swapWithNext(row, at, places);
  }
  row.splice(last, 1);
  row.splice(best?.at ?? first, 0, person);
}

/** The rows with a person in each place that they may have. */
export function waysToPlace(p: Prepared, rows: readonly (readonly number[])[], person: number): readonly Rows[] {
  const r = p.of.rows[person] ?? 0;
  const [first, last] = allowed(p, rows[r] ?? [], person);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    rows.map((row, at) => (at === r ? row.toSpliced(first + i, 0, person) : [...row])),
  );
}

const free: Cost = { crossings: 0, spread: 0 };

function swapWithNext(row: number[], at: number, places: Int32Array): void {
  const [one = 0, next = 0] = [row[at], row[at + 1]];
  row[at] = next;
  row[at + 1] = one;
  places[next] = at;
  places[one] = at + 1;
}

/** Which of those waiting comes next, of so many. */
export type Pick = (waiting: number) => number;
export const broadly: Pick = () => 0;
export const deeply: Pick = (waiting) => waiting - 1;

/** Draws that are the same every time: what looks like chance here is none. */
export function drawing(seed: number): Pick {
  let state = seed;
  return (waiting) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * waiting);
  };
}

/** People in an order in which unions lead to them from those who are placed. */
export function* reached(p: Prepared, placed: ReadonlySet<number>, pick: Pick): Generator<number> {
  const seen = new Set(placed);
  const waiting = [...placed].sort((a, b) => a - b);
  while (waiting.length > 0) {
    const [person = 0] = waiting.splice(pick(waiting.length), 1);
    for (const next of p.neighbours[person] ?? [])
      if (!seen.has(next)) {
        seen.add(next);
        waiting.push(next);
        yield next;
      }
  }
}
