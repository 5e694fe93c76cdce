import type { Blocks } from './blocking.ts';
import type { PairComparer } from './compare-pairs.ts';
import { grown } from './encode.ts';
import type { FeatureColumn } from './features.ts';
import type { Patterns } from './patterns.ts';

/** Pairs of records that share a block, each once, and how they compare. */
export interface Candidates {
  /** By pair: the record that stands first, the other, and the number of their pattern; only the first `count` places are used. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly pattern: Int32Array;
  readonly count: number;
  readonly patterns: Patterns;
  /** By session, then by pattern: how many pairs that share a block of the session's key compare so. */
  readonly sessions: readonly Int32Array[];
}

/** The values of each record beside one another: by record times the number of features, plus the feature. */
export function rowsOf(features: readonly FeatureColumn[], count: number): Int32Array {
  const rows = new Int32Array(count * features.length);
  for (const [feature, { ids }] of features.entries()) for (let i = 0; i < count; i += 1) rows[i * features.length + feature] = ids[i] ?? 0;
  return rows;
}

/**
 * Goes through the blocks key by key. A pair is taken by the first key that it shares.
 * @param left how many records are of the first file, where two are linked: a pair has one of each
 * @param sessions places of the keys whose pairs are counted apart
 */
export function candidatesOf(
  blocks: Blocks,
  count: number,
  left: number,
  sessions: readonly number[],
  compare: PairComparer,
  patterns: Patterns,
): Candidates {
  const { of, width } = blocks;
  let [first, second, pattern] = [new Int32Array(4096), new Int32Array(4096), new Int32Array(4096)];
  let pairs = 0;
  const tallies = sessions.map(() => new Int32Array(1024));
  const take = (i: number, j: number, key: number): void => {
    const one = i * width;
    const other = j * width;
    for (let before = 0; before < key; before += 1) {
      const block = of[one + before];
      if (block !== 0 && block === of[other + before]) return;
    }
    const number = compare(i, j);
    if (pairs === first.length) [first, second, pattern] = [grown(first), grown(second), grown(pattern)];
    first[pairs] = i;
    second[pairs] = j;
    pattern[pairs] = number;
    pairs += 1;
    for (let session = 0; session < sessions.length; session += 1) {
      const at = sessions[session] ?? 0;
      const block = of[one + at];
      if (block === 0 || block !== of[other + at]) continue;
      let tally = tallies[session];
      if (tally === undefined) continue;
      while (number >= tally.length) {
        tally = grown(tally);
        tallies[session] = tally;
      }
      tally[number] = (tally[number] ?? 0) + 1;
    }
  };
  for (const [key, { blocks: number }] of blocks.keys.entries()) {
    const { starts, members } = membersOf(of, width, key, number, count);
    for (let block = 1; block < number; block += 1) {
      const end = starts[block + 1] ?? 0;
      for (let a = starts[block] ?? 0; a < end; a += 1) {
        const i = members[a] ?? 0;
        if (left < count && i >= left) break;
        for (let b = a + 1; b < end; b += 1) {
          const j = members[b] ?? 0;
          if (left >= count || j >= left) take(i, j, key);
        }
      }
    }
  }
  return { first, second, pattern, count: pairs, patterns, sessions: tallies };
}

/** Records by block, in their order: `members` from `starts[block]` up to `starts[block + 1]`. */
function membersOf(
  of: Int32Array,
  width: number,
  key: number,
  blocks: number,
  count: number,
): { readonly starts: Int32Array; readonly members: Int32Array } {
  const starts = new Int32Array(blocks + 2);
  for (let i = 0; i < count; i += 1) {
    const at = (of[i * width + key] ?? 0) + 1;
    starts[at] = (starts[at] ?? 0) + 1;
  }
  for (let block = 1; block <= blocks + 1; block += 1) starts[block] = (starts[block] ?? 0) + (starts[block - 1] ?? 0);
  const next = starts.slice();
  const members = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    const block = of[i * width + key] ?? 0;
    const at = next[block] ?? 0;
    members[at] = i;
    next[block] = at + 1;
  }
  return { starts, members };
}
