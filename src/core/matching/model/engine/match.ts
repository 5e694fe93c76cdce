import { assigned } from './assign.ts';
import { atomsOf } from './atoms.ts';
import { type Blocks, blocksOf } from './blocking.ts';
import { candidatesOf, pairComparer, rowsOf } from './candidates.ts';
import { chanceShares } from './chance.ts';
import { comparerOf, knownNames, nameComparer } from './comparers.ts';
import type { EncodedColumn } from './encode.ts';
import { featuresFrom } from './features.ts';
import { groupsOf } from './group.ts';
import type { Learnt } from './learn.ts';
import { patternsOf } from './patterns.ts';
import { train } from './train.ts';
import { weighAll, weigherOf, weightBetween } from './weigh-pairs.ts';

/** Records that are to be matched: columns with a text a record. */
export interface Matching {
  readonly columns: readonly EncodedColumn[];
  readonly count: number;
  /** How many are of the first file, where two are linked; otherwise all of them. */
  readonly left: number;
}

/** Pairs that are proposed, by the places of their records. */
export interface Matched {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly weight: Float64Array;
  readonly threshold: number;
  readonly learnt: Learnt;
}

export const threshold = 0;

export function matchRecords({ columns, count, left }: Matching, trace: (what: string) => void = () => {}): Matched {
  const features = featuresFrom(columns);
  trace('features');
  const names = features.find(({ kind }) => kind === 'given' || kind === 'surname')?.dictionary.texts ?? [];
  const known = knownNames(names);
  const compareNames = nameComparer(names, known, new Set());
  const comparers = features.map((feature) =>
    feature.kind === 'given' || feature.kind === 'surname' ? compareNames : comparerOf(feature),
  );
  const patterns = patternsOf(features.length);
  const rows = rowsOf(features, count);
  const compare = pairComparer(features, comparers, rows, patterns);
  trace('comparers');
  const blocks = blocksOf(atomsOf(features, known), count, left, Math.max(1.5 * count, Math.min(count * 60, 400_000)));
  trace(`blocks ${blocks.keys.length}`);
  const sessions = sessionsOf(blocks);
  const stranger = chanceShares(features, count, left, compare, patterns);
  trace('chance');
  const candidates = candidatesOf(blocks, count, left, sessions, compare, patterns);
  trace(`candidates ${candidates.count} patterns ${patterns.count()}`);
  const all = left < count ? left * (count - left) : (count * (count - 1)) / 2;
  const learnt = train(features, blocks, candidates, sessions, stranger, all);
  trace(`train ${JSON.stringify(learnt.pairs)}`);
  const weigh = weigherOf(features, learnt, rows, patterns);
  const weighed = weighAll(candidates, weigh, new Uint8Array(patterns.count()));
  trace(`weighed ${weighed.weight.length}`);
  if (left < count) {
    const pairs = assigned(weighed, threshold);
    return {
      first: Int32Array.from(pairs, (pair) => weighed.first[pair] ?? 0),
      second: Int32Array.from(pairs, (pair) => weighed.second[pair] ?? 0),
      weight: Float64Array.from(pairs, (pair) => weighed.weight[pair] ?? 0),
      threshold,
      learnt,
    };
  }
  const between = weightBetween(compare, weigh);
  const groups = groupsOf(count, weighed, between, threshold);
  trace('grouped');
  return { ...pairsWithin(groups, between), threshold, learnt };
}

/** Every pair of records of one group. */
function pairsWithin(
  groups: Int32Array,
  between: (i: number, j: number) => number,
): { readonly first: Int32Array; readonly second: Int32Array; readonly weight: Float64Array } {
  const members = new Map<number, number[]>();
  for (const [record, group] of groups.entries()) members.set(group, [...(members.get(group) ?? []), record]);
  const [first, second, weight]: [number[], number[], number[]] = [[], [], []];
  for (const group of members.values())
    for (const [a, i] of group.entries())
      for (const j of group.slice(a + 1)) {
        first.push(i);
        second.push(j);
        weight.push(between(i, j));
      }
  return { first: Int32Array.from(first), second: Int32Array.from(second), weight: Float64Array.from(weight) };
}

/** Keys that a session is held for: those of one part each, of different features. */
function sessionsOf({ keys }: Blocks): readonly number[] {
  const wanted = ['all', 'identifier', 'email', 'telephone', 'date', 'names', 'postcode', 'address', 'given + surname', 'surname', 'given'];
  return keys.flatMap(({ name }, key) => (wanted.includes(name) ? [key] : [])).slice(0, 8);
}
