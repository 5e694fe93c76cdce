import { defaultWeights } from '../default-weights.ts';
import { type FeatureKind, isOwn } from '../kinds.ts';
import { sharesOf } from '../weigh.ts';
import type { PairComparer } from './compare-pairs.ts';
import type { FeatureColumn } from './features.ts';
import type { Patterns } from './patterns.ts';

/** Shares by feature times eight plus level; level 0 is for what is missing and is not used. */
export type Shares = Float64Array;

/** So many pairs of what Heed is shipped with are counted among those that were drawn. */
const shipped = 400;

/**
 * How strangers compare: each level but the same counted among pairs drawn at random, and the same from how often each value stands in the file.
 * The draws follow from the number of records alone.
 */
export function chanceShares(
  features: readonly FeatureColumn[],
  count: number,
  left: number,
  compare: PairComparer,
  patterns: Patterns,
): Shares {
  const width = features.length;
  const draws = Math.min(60_000, Math.max(2000, count * 20));
  const seen = new Int32Array(width * 8);
  const drawn = new Map<number, number>();
  let state = count >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  for (let draw = 0; draw < draws; draw += 1) {
    const i = left < count ? next(left) : next(count);
    const j = left < count ? left + next(count - left) : next(count);
    if (i === j) continue;
    const pattern = compare(i, j);
    drawn.set(pattern, (drawn.get(pattern) ?? 0) + 1);
  }
  const levels = patterns.levels();
  for (const [pattern, times] of drawn)
    for (let feature = 0; feature < width; feature += 1) {
      const at = feature * 8 + (levels[pattern * width + feature] ?? 0);
      seen[at] = (seen[at] ?? 0) + times;
    }
  const shares = new Float64Array(width * 8);
  for (const [feature, column] of features.entries()) {
    const usual = sharesOf(defaultWeights, column.kind, column.key)?.stranger ?? [];
    const same = alike(column);
    let total = 0;
    for (let level = 2; level < 8; level += 1) total += (seen[feature * 8 + level] ?? 0) + shipped * (usual[level] ?? 0);
    for (let level = 2; level < 8; level += 1)
      shares[feature * 8 + level] = ((1 - same) * ((seen[feature * 8 + level] ?? 0) + shipped * (usual[level] ?? 0))) / total;
    shares[feature * 8 + 1] = same;
  }
  return shares;
}

/** So many pairs of what is usual are counted with those of the file: all that a small one has say little. */
const usualPairs = 50_000;

/**
 * How many strangers a value that so many records have stands for. A number that few have is one person's, and says nothing of strangers; one that many have is
 * nobody's own.
 */
export const strangersWith = (kind: FeatureKind, times: number): number =>
  isOwn(kind) ? (kind === 'email' ? 0.2 : 0.02) * Math.max(0, times - 1) + Math.max(0, times - 12) : Math.max(0, times - 1);

/** The share of pairs of records with a value that have the same. */
export function alike({ kind, counts }: FeatureColumn): number {
  let [pairs, of] = [0, 0];
  for (let place = 1; place < counts.length; place += 1) {
    const times = counts[place] ?? 0;
    pairs += times * strangersWith(kind, times);
    of += times;
  }
  const usual = defaultWeights.features[kind]?.stranger[1] ?? 0.01;
  return (pairs + usualPairs * usual) / (of * Math.max(0, of - 1) + usualPairs);
}
