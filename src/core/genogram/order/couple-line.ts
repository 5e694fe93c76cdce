import type { Prepared } from './prepared.ts';

/** How a couple's line runs: straight, where nobody stands between; over the heads of those between; or under their feet. */
export type Way = 'straight' | 'over' | 'under';

/** A couple's line in an ordering, by places in the row: where it begins and ends, and where the line to the children leaves it. */
export interface CoupleLine {
  readonly union: number;
  readonly from: number;
  readonly to: number;
  readonly way: Way;
  readonly trunk: number;
  /** Other lines that it cannot but cross. */
  readonly crossings: number;
}

const half = 0.5;

/** The lines of the couples of one row. Whoever is not placed yet has the place -1, and takes part in no line. */
export function coupleLines(p: Prepared, row: readonly number[], places: Int32Array, unions: readonly number[]): readonly CoupleLine[] {
  const found: { union: number; from: number; to: number }[] = [];
  for (const u of unions) {
    const [a, b] = p.of.unions[u]?.parents ?? [];
    if (a === undefined || b === undefined) continue;
    const [x, y] = [places[a] ?? -1, places[b] ?? -1];
    if (x < 0 || y < 0) continue;
    found.push(x < y ? { union: u, from: x, to: y } : { union: u, from: y, to: x });
  }
  // Where the line to the children would leave, were the couple's line the shortest.
  const middles = found.map(({ from, to }) => (from + to) / 2);
  const trunks = found.map(({ from, to }) => (to - from === 1 ? from + half : outerEnd(p, row, from, to) === to ? to - half : from + half));
  return found.map(({ union, from, to }, i): CoupleLine => {
    if (to - from === 1) return { union, from, to, way: 'straight', trunk: from + half, crossings: 0 };
    let over = 0;
    for (let place = from + 1; place < to; place += 1) over += p.drops[row[place] ?? -1] ?? 0;
    let under = 0;
    found.forEach((other, j) => {
      if (j === i) return;
      const at = middles[j] ?? -1;
      if (at > from && at < to && (p.of.unions[other.union]?.children.length ?? 0) > 0) under += 1;
      if ((other.from < from && from < other.to && other.to < to) || (from < other.from && other.from < to && to < other.to)) {
        // Two lines of which each begins inside the other and ends outside cross once, whichever way both run.
        if (other.to - other.from > 1) {
          over += half;
          under += half;
        }
      }
    });
    const trunk = trunks[i] ?? from;
    // What comes down between two neighbours crosses their own line, or that of another which comes down there too.
    trunks.forEach((other, j) => {
      if (j !== i && other === trunk) over += found[j] !== undefined && found[j].to - found[j].from === 1 ? 1 : half;
    });
    return over <= under
      ? { union, from, to, way: 'over', trunk, crossings: over }
      : { union, from, to, way: 'under', trunk: (from + to) / 2, crossings: under };
  });
}

/** The end of a couple's line at whoever has fewer partners: the line to the children leaves beside them. */
export function outerEnd(p: Prepared, row: readonly number[], from: number, to: number): number {
  const [left, right] = [row[from] ?? -1, row[to] ?? -1];
  return (p.asParent[right]?.length ?? 0) <= (p.asParent[left]?.length ?? 0) ? to : from;
}
