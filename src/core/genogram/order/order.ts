import type { Lineage, Order } from '../lineage.ts';
import { type Cost, costOf, isLess } from './cost.ts';
import { broadly, deeply, drawing, type Hand, insertBest, type Pick, type Rows, reached, waysToPlace } from './insert.ts';
import { limbsOf } from './limbs.ts';
import { type Prepared, prepare } from './prepared.ts';

interface Found {
  readonly rows: Rows;
  readonly cost: Cost;
}

const hands: readonly Hand[] = ['left', 'right'];

/** How often all limbs are gone through, at most. */
const rounds = 6;

/** Where lines still cross, so many limbs are moved about, so many times. */
const steps = 400;
const walks = 3;

/**
 * Orders the people of every row so that as few lines cross as can be, then so that what belongs together is together. It grows the
 * drawing from the child outwards, each person where they cost least, and then cuts limbs off and lets them grow again for as long
 * as that gains anything. Siblings stay in the order of their birth throughout.
 */
export function orderOf(lineage: Lineage): Order {
  const p = prepare(lineage);
  const places = new Int32Array(lineage.rows.length);
  const limbs = limbsOf(p);
  const tried = [broadly, deeply].flatMap((pick) => hands.map((hand) => grown(p, pick, hand, places)));
  let best = pruned(p, limbs, tried.reduce(lesser), places);
  for (let walk = 1; walk <= walks && best.cost.crossings > 0; walk += 1) {
    const found = wander(p, limbs, best, places, walk);
    if (found.cost.crossings < best.cost.crossings) best = pruned(p, limbs, found, places);
  }
  return best.rows;
}

/**
 * Moves one limb after another to some other place, as long as no more lines cross for it: what stands in the way of a better order is often two
 * limbs that gain only together. The draws are the same every time.
 */
function wander(p: Prepared, limbs: readonly ReadonlySet<number>[], from: Found, places: Int32Array, walk: number): Found {
  const draw = drawing(walk);
  let best = from;
  for (let step = 0; step < steps && best.cost.crossings > 0; step += 1) {
    const limb = limbs[draw(limbs.length)] ?? new Set();
    const kept = best.rows.map((row) => row.filter((person) => !limb.has(person)));
    const first = [...reached(p, new Set(kept.flat()), broadly)].find((person) => limb.has(person));
    if (first === undefined) continue;
    const ways = waysToPlace(p, kept, first);
    const rows = ways[draw(ways.length)];
    if (rows === undefined) continue;
    regrow(p, rows, hands[step % 2] ?? 'left', broadly, places);
    const cost = costOf(p, rows, places);
    if (cost.crossings <= best.cost.crossings) best = { rows, cost };
  }
  return best;
}

/** Limbs are let grow again, and moved elsewhere, for as long as fewer lines cross for it. */
function pruned(p: Prepared, limbs: readonly ReadonlySet<number>[], from: Found, places: Int32Array): Found {
  let best = improved(p, limbs, from, places);
  for (let round = 0; round < rounds && best.cost.crossings > 0; round += 1) {
    const moved = transplanted(p, limbs, best, places);
    if (!isLess(moved.cost, best.cost)) break;
    best = improved(p, limbs, moved, places);
  }
  return best;
}

const lesser = (a: Found, b: Found): Found => (isLess(b.cost, a.cost) ? b : a);

function grown(p: Prepared, pick: Pick, hand: Hand, places: Int32Array): Found {
  const rows: Rows = Array.from({ length: p.depth }, () => []);
  rows[p.of.rows[p.of.start] ?? 0]?.push(p.of.start);
  regrow(p, rows, hand, pick, places);
  return { rows, cost: costOf(p, rows, places) };
}

/** Puts everybody into the rows who is not there yet. Whoever no union leads to comes last. */
function regrow(p: Prepared, rows: Rows, hand: Hand, pick: Pick, places: Int32Array): void {
  const placed = new Set(rows.flat());
  for (const person of [...reached(p, placed, pick)]) {
    placed.add(person);
    insertBest(p, rows, person, hand, places);
  }
  for (let person = 0; person < p.of.rows.length; person += 1) if (!placed.has(person)) insertBest(p, rows, person, hand, places);
}

function improved(p: Prepared, limbs: readonly ReadonlySet<number>[], from: Found, places: Int32Array): Found {
  let best = from;
  for (let round = 0; round < rounds; round += 1) {
    const before = best.cost;
    for (const limb of limbs)
      for (const hand of hands) {
        const rows = best.rows.map((row) => row.filter((person) => !limb.has(person)));
        regrow(p, rows, hand, broadly, places);
        best = lesser(best, { rows, cost: costOf(p, rows, places) });
      }
    if (!isLess(best.cost, before)) break;
  }
  return best;
}

/** Limbs are tried in every place that their first person may have, where that leaves fewer crossings. */
function transplanted(p: Prepared, limbs: readonly ReadonlySet<number>[], from: Found, places: Int32Array): Found {
  let best = from;
  for (const limb of limbs) {
    const kept = best.rows.map((row) => row.filter((person) => !limb.has(person)));
    const first = [...reached(p, new Set(kept.flat()), broadly)].find((person) => limb.has(person));
    if (first === undefined || limb.size < 2) continue;
    for (const rows of waysToPlace(p, kept, first)) {
      regrow(p, rows, 'left', broadly, places);
      best = lesser(best, { rows, cost: costOf(p, rows, places) });
    }
    if (best.cost.crossings === 0) break;
  }
  return best;
}
