import type { Weighed } from './weigh-pairs.ts';

/** Components with more records than this are first taken apart by a higher weight. */
const mostAtOnce = 250;
/** Above it, so many records that are held together are one person: somebody has hundreds. */
const surely = 12;
// What one pair may say: a record with little in it is no evidence against others, and a rare name on one pair does not join two groups.
const [least, most] = [-1.5, 14];

/**
 * Groups records into persons: best first, and only while the mean weight over all pairs across two groups is above 0.
 * @returns by record: its group
 */
export function groupsOf(
  count: number,
  { first, second, weight }: Weighed,
  between: (i: number, j: number) => number,
  threshold: number,
): Int32Array {
  const groups = Int32Array.from({ length: count }, (_, i) => i);
  const merge = (members: readonly number[], above: number): void => {
    if (members.length < 2) return;
    if (members.length > mostAtOnce && above > surely) {
      const least = members.reduce((held, member) => Math.min(held, member));
      for (const member of members) groups[member] = least;
      return;
    }
    if (members.length > mostAtOnce) {
      for (const part of partsAbove(members, above)) merge(part, above + 1);
      return;
    }
    for (const group of agglomerated(members, between, threshold)) for (const member of group) groups[member] = Math.min(...group);
  };
  const edges: Map<number, number[]> = new Map();
  for (let pair = 0; pair < weight.length; pair += 1) {
    if ((weight[pair] ?? 0) <= threshold) continue;
    for (const record of [first[pair] ?? 0, second[pair] ?? 0]) {
      const held = edges.get(record);
      if (held === undefined) edges.set(record, [pair]);
      else held.push(pair);
    }
  }
  /** Components of records that are held together by weights above one. */
  function partsAbove(members: readonly number[], above: number): readonly (readonly number[])[] {
    const seen = new Set<number>();
    const inside = new Set(members);
    return members.flatMap((member) => {
      if (seen.has(member)) return [];
      seen.add(member);
      const part = [member];
      for (let at = 0; at < part.length; at += 1)
        for (const pair of edges.get(part[at] ?? 0) ?? []) {
          if ((weight[pair] ?? 0) <= above) continue;
          for (const other of [first[pair] ?? 0, second[pair] ?? 0])
            if (inside.has(other) && !seen.has(other)) {
              seen.add(other);
              part.push(other);
            }
        }
      return [part];
    });
  }
  for (const part of partsAbove(
    [...edges.keys()].sort((a, b) => a - b),
    threshold,
  ))
    merge(part, threshold + 1);
  return groups;
}

/** Merges the two groups whose mean is the greatest for as long as one is above the threshold. Sums over all pairs across two groups are kept in a square. */
function agglomerated(
  members: readonly number[],
  between: (i: number, j: number) => number,
  threshold: number,
): readonly (readonly number[])[] {
  const size = members.length;
  const sums = new Float64Array(size * size);
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1) {
      const sum = Math.min(most, Math.max(least, between(members[a] ?? 0, members[b] ?? 0)));
      sums[a * size + b] = sum;
      sums[b * size + a] = sum;
    }
  const groups: (number[] | undefined)[] = members.map((member) => [member]);
  const sizes = new Int32Array(size).fill(1);
  const mean = (a: number, b: number): number => (sums[a * size + b] ?? 0) / ((sizes[a] ?? 1) * (sizes[b] ?? 1));
  // By group: the one it is nearest to, and how near.
  const nearest = new Int32Array(size).fill(-1);
  const nearness = new Float64Array(size).fill(-Infinity);
  const look = (a: number): void => {
    nearest[a] = -1;
    nearness[a] = -Infinity;
    for (let b = 0; b < size; b += 1) {
      if (b === a || (sizes[b] ?? 0) === 0) continue;
      const found = mean(a, b);
      if (found > (nearness[a] ?? 0)) {
        nearest[a] = b;
        nearness[a] = found;
      }
    }
  };
  for (let a = 0; a < size; a += 1) look(a);
  for (;;) {
    let best = -1;
    for (let a = 0; a < size; a += 1) if ((sizes[a] ?? 0) > 0 && (best < 0 || (nearness[a] ?? 0) > (nearness[best] ?? 0))) best = a;
    const other = nearest[best] ?? -1;
    if (best < 0 || other < 0 || (nearness[best] ?? 0) <= threshold) return groups.filter((group) => group !== undefined);
    const [into, from] = [Math.min(best, other), Math.max(best, other)];
    groups[into]?.push(...(groups[from] ?? []));
    groups[from] = undefined;
    for (let b = 0; b < size; b += 1) {
      const sum = (sums[into * size + b] ?? 0) + (sums[from * size + b] ?? 0);
      sums[into * size + b] = sum;
      sums[b * size + into] = sum;
    }
    sizes[into] = (sizes[into] ?? 0) + (sizes[from] ?? 0);
    sizes[from] = 0;
    look(into);
    for (let a = 0; a < size; a += 1) {
      if ((sizes[a] ?? 0) === 0 || a === into) continue;
      if (nearest[a] === into || nearest[a] === from) look(a);
      else if (mean(a, into) > (nearness[a] ?? 0)) {
        nearest[a] = into;
        nearness[a] = mean(a, into);
      }
    }
  }
}
