import { isOfHome } from '../kinds.ts';
import { isPersonal, logSum } from '../weigh.ts';
import type { Candidates } from './candidates.ts';
import { strangersWith } from './chance.ts';
import type { FeatureColumn } from './features.ts';
import { householdExtra, type Learnt, logs, stayed } from './learn.ts';
import type { Patterns } from './patterns.ts';

/** Pairs with the weight of each: above 0 one person is the likelier account of the two records. */
export interface Weighed {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly weight: Float64Array;
}

/** Gives the weight of two records that have a pattern. */
export type Weigher = (i: number, j: number, pattern: number) => number;

/** How often names in each other's place are written so by whoever is a stranger. */
const swappedByStrangers = Math.log(0.02);

/** Below it a weight is the plain difference. */
const roughBelow = -8;

/** Weighs by pattern, and by how rare each value is that two records have alike. */
export function weigherOf(features: readonly FeatureColumn[], learnt: Learnt, rows: Int32Array, patterns: Patterns): Weigher {
  const width = features.length;
  const [s, v, h, u] = [logs(learnt.same), logs(learnt.moved), logs(learnt.household), logs(learnt.stranger)];
  const exact = features.map((feature, i) => exactLogs(feature, learnt, i));
  const { pairs } = learnt;
  const [beginS, beginV] = [Math.log(pairs.same * (1 - pairs.moved)), Math.log(pairs.same * pairs.moved + 1e-300)];
  const [beginH, beginU] = [Math.log(pairs.household), Math.log(1 - pairs.same - pairs.household)];
  let levels = patterns.levels();
  let laid = patterns.count();
  return (i, j, pattern) => {
    if (pattern >= laid) {
      levels = patterns.levels();
      laid = patterns.count();
    }
    let [ofS, ofV, ofH, ofU] = [beginS, beginV, beginH, beginU];
    for (let feature = 0; feature < width; feature += 1) {
      const level = levels[pattern * width + feature] ?? 0;
      if (level === 0) continue;
      const at = feature * 8 + level;
      ofS += s[at] ?? 0;
      const logsOf = exact[feature];
      if (level === 1 && logsOf !== undefined) {
        const value = rows[i * width + feature] ?? 0;
        ofV += logsOf.moved[value] ?? 0;
        ofH += logsOf.household[value] ?? 0;
        ofU += logsOf.stranger[value] ?? 0;
      } else if (level === 7 && feature === 0) {
        const names = Math.max(
          (exact[0]?.stranger[rows[i * width] ?? 0] ?? 0) + (exact[1]?.stranger[rows[i * width + 1] ?? 0] ?? 0),
          (exact[0]?.stranger[rows[j * width] ?? 0] ?? 0) + (exact[1]?.stranger[rows[j * width + 1] ?? 0] ?? 0),
        );
        ofV += s[at] ?? 0;
        ofH += swappedByStrangers + names;
        ofU += swappedByStrangers + names;
      } else {
        ofV += v[at] ?? 0;
        ofH += h[at] ?? 0;
        ofU += u[at] ?? 0;
      }
    }
    // Where it is plain which it is, the lesser of each two adds nothing that matters.
    const rough = Math.max(ofS, ofV) - Math.max(ofH, ofU);
    return rough < roughBelow ? rough : logSum(ofS, ofV) - logSum(ofH, ofU);
  };
}

interface ExactLogs {
  readonly moved: Float64Array;
  readonly household: Float64Array;
  readonly stranger: Float64Array;
}

/** So many records of what is usual are counted with those of the file, so that in a small one a rare name is not taken to be unheard of. */
const usualRecords = 500;

/** By value: the logarithm of how often each class has that value alike. */
function exactLogs({ kind, counts }: FeatureColumn, learnt: Learnt, feature: number): ExactLogs {
  const of = counts.reduce((sum, times) => sum + times, 0) - (counts[0] ?? 0);
  const [m, r, u] = [learnt.same, learnt.household, learnt.stranger].map((shares) => shares[feature * 8 + 1] ?? 0);
  const shares = Float64Array.from(counts, (times) => (strangersWith(kind, times) + usualRecords * (u ?? 0) + 0.05) / (of + usualRecords));
  const extra = householdExtra[kind] ?? 0;
  const ofStayed = stayed[kind] ?? 0;
  return {
    stranger: shares.map(Math.log),
    household: shares.map((share) =>
      Math.log(isPersonal(kind) || kind === 'other' ? extra + (1 - extra) * share : Math.max(r ?? 0, share)),
    ),
    moved: shares.map((share) => Math.log(isOfHome(kind) ? ofStayed * (m ?? 0) + (1 - ofStayed) * share : (m ?? 0))),
  };
}

/** Weighs every candidate; gives those whose weight is above the least. */
export function weighAll(
  { first, second, pattern, count, patterns }: Candidates,
  weigh: Weigher,
  features: readonly FeatureColumn[],
  learnt: Learnt,
  least: number,
): Weighed {
  const hopeless = hopelessPatterns(patterns, features, learnt, least);
  const kept: number[] = [];
  const weights: number[] = [];
  for (let pair = 0; pair < count; pair += 1) {
    const number = pattern[pair] ?? 0;
    if (hopeless[number] === 1) continue;
    const weight = weigh(first[pair] ?? 0, second[pair] ?? 0, number);
    if (weight <= least) continue;
    kept.push(pair);
    weights.push(weight);
  }
  return {
    first: Int32Array.from(kept, (pair) => first[pair] ?? 0),
    second: Int32Array.from(kept, (pair) => second[pair] ?? 0),
    weight: Float64Array.from(weights),
  };
}

/** By pattern: 1 where even the rarest values would not make one person of two records. */
function hopelessPatterns(patterns: Patterns, features: readonly FeatureColumn[], learnt: Learnt, least: number): Uint8Array {
  const [levels, width] = [patterns.levels(), features.length];
  const [s, u] = [logs(learnt.same), logs(learnt.stranger)];
  // A value that one record in all has, and no other; names in each other's place are two of them.
  const rarest = features.map(({ ids }) => Math.log(0.05 / (ids.length + 30)));
  const begin = Math.log(learnt.pairs.same);
  return Uint8Array.from({ length: patterns.count() }, (_, pattern) => {
    let most = begin;
    for (let feature = 0; feature < width; feature += 1) {
      const level = levels[pattern * width + feature] ?? 0;
      const at = feature * 8 + level;
      if (level === 1) most += (s[at] ?? 0) - (rarest[feature] ?? 0);
      else if (level === 7) most += (s[at] ?? 0) - 2 * (rarest[feature] ?? 0) - swappedByStrangers;
      // One who moved may differ in what belongs to a home as a stranger would.
      else if (level > 0) most += Math.max((s[at] ?? 0) - (u[at] ?? 0), isOfHome(features[feature]?.kind ?? 'other') ? 0 : -Infinity);
    }
    return most <= least ? 1 : 0;
  });
}
