import type { Weighed } from './weigh-pairs.ts';

/** Takes pairs one to one, the heaviest first: a record of either file is in one pair at most. */
export function assigned({ first, second, weight }: Weighed, threshold: number): Weighed {
  const order = Int32Array.from(weight, (_, pair) => pair)
    .filter((pair) => (weight[pair] ?? 0) > threshold)
    .sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || (first[a] ?? 0) - (first[b] ?? 0) || (second[a] ?? 0) - (second[b] ?? 0));
  const taken = new Set<number>();
  const kept = order.filter((pair) => {
    const [i, j] = [first[pair] ?? 0, second[pair] ?? 0];
    if (taken.has(i) || taken.has(j)) return false;
    taken.add(i).add(j);
    return true;
  });
  return {
    first: kept.map((pair) => first[pair] ?? 0),
    second: kept.map((pair) => second[pair] ?? 0),
    weight: Float64Array.from(kept, (pair) => weight[pair] ?? 0),
  };
}
