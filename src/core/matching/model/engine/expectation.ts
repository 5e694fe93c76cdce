import type { FeatureColumn } from './features.ts';
import { type Learnt, logs } from './learn.ts';

/** Patterns that were met, and how often. */
export interface Met {
  readonly patterns: Int32Array;
  readonly times: Float64Array;
  /** Pairs that were not compared, and are taken to be of strangers. */
  readonly others: number;
}

/** What is expected of pairs: how many are of each class, and how those compare (by feature times eight plus level). */
export interface Expected {
  readonly stayed: number;
  readonly moved: number;
  readonly household: number;
  readonly stranger: number;
  readonly same: Float64Array;
  /** The same of those alone who did not move. */
  readonly atHome: Float64Array;
  readonly ofHousehold: Float64Array;
}

export function metIn(tally: Int32Array, count: number): Met {
  const patterns = Int32Array.from(Array.from({ length: Math.min(count, tally.length) }, (_, i) => i).filter((i) => (tally[i] ?? 0) > 0));
  return { patterns, times: Float64Array.from(patterns, (i) => tally[i] ?? 0), others: 0 };
}

/**
 * One step of expectation: puts each pattern to the four classes.
 * @param left features that are left out, since all pairs have them alike
 */
export function expect(
  met: Met,
  levels: Uint8Array,
  features: readonly FeatureColumn[],
  learnt: Learnt,
  left: readonly number[],
): Expected {
  const width = features.length;
  const used = features.map((_, i) => i).filter((i) => !left.includes(i));
  const [s, v, h, u] = [logs(learnt.same), logs(learnt.moved), logs(learnt.household), logs(learnt.stranger)];
  const { pairs } = learnt;
  const begin = [pairs.same * (1 - pairs.moved), pairs.same * pairs.moved, pairs.household, 1 - pairs.same - pairs.household].map((share) =>
    Math.log(Math.max(share, 1e-300)),
  );
  const [same, atHome, ofHousehold] = [new Float64Array(width * 8), new Float64Array(width * 8), new Float64Array(width * 8)];
  let [stayed, moved, household, stranger] = [0, 0, 0, met.others];
  for (let n = 0; n < met.patterns.length; n += 1) {
    const from = (met.patterns[n] ?? 0) * width;
    let [ofS, ofV, ofH, ofU] = [begin[0] ?? 0, begin[1] ?? 0, begin[2] ?? 0, begin[3] ?? 0];
    for (const feature of used) {
      const level = levels[from + feature] ?? 0;
      if (level === 0) continue;
      const at = feature * 8 + level;
      ofS += s[at] ?? 0;
      ofV += v[at] ?? 0;
      ofH += h[at] ?? 0;
      ofU += u[at] ?? 0;
    }
    const most = Math.max(ofS, ofV, ofH, ofU);
    const [eS, eV, eH, eU] = [Math.exp(ofS - most), Math.exp(ofV - most), Math.exp(ofH - most), Math.exp(ofU - most)];
    const scale = (met.times[n] ?? 0) / (eS + eV + eH + eU);
    stayed += eS * scale;
    moved += eV * scale;
    household += eH * scale;
    stranger += eU * scale;
    for (const feature of used) {
      const at = feature * 8 + (levels[from + feature] ?? 0);
      same[at] = (same[at] ?? 0) + (eS + eV) * scale;
      atHome[at] = (atHome[at] ?? 0) + eS * scale;
      ofHousehold[at] = (ofHousehold[at] ?? 0) + eH * scale;
    }
  }
  return { stayed, moved, household, stranger, same, atHome, ofHousehold };
}
