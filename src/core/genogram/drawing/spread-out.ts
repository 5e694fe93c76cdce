/** Where somebody wants to be, and how much. */
export interface Wish {
  readonly at: number;
  readonly weight: number;
}

/**
 * Places in a row as near as can be to where each wants to be, in order and at least so far apart: the least sum of squares, each
 * of its weight, found by pooling neighbours who want to be in each other's way (isotonic regression). `gaps[i]` is the least distance
 * from i to the next.
 */
export function spreadOut(wanted: readonly Wish[], gaps: readonly number[]): readonly number[] {
  const blocks: { sum: number; weight: number; count: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  wanted.forEach(({ at, weight }, i) => {
    offsets.push(offset);
    blocks.push({ sum: (at - offset) * weight, weight, count: 1 });
    offset += gaps[i] ?? 0;
    for (;;) {
      const [before, last] = [blocks.at(-2), blocks.at(-1)];
      if (before === undefined || last === undefined || before.sum / before.weight <= last.sum / last.weight) break;
      blocks.pop();
      before.sum += last.sum;
      before.weight += last.weight;
      before.count += last.count;
    }
  });
  const places: number[] = [];
  for (const { sum, weight, count } of blocks) for (let i = 0; i < count; i += 1) places.push(sum / weight + (offsets[places.length] ?? 0));
  return places;
}
