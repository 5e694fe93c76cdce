import { assigned } from './assign.ts';
import { groupsOf } from './group.ts';
import type { Learnt } from './learn.ts';
import { type Matching, prepare, type Trace } from './prepare.ts';
import { train } from './train.ts';
import { type Weighed, weighAll, weigherOf } from './weigh-pairs.ts';

/** Pairs that are proposed, by the places at which their records came, in the order of those. */
export interface Matched extends Weighed {
  /** A pair, or the mean of the pairs across two groups, is above it. */
  readonly threshold: number;
  readonly learnt: Learnt;
}

const threshold = 0;

/** Proposes which records are of one person: closed into persons for one file, one to one for two. */
export function matchRecords(matching: Matching, trace: Trace = () => {}): Matched {
  const { count, left } = matching;
  const prepared = prepare(matching, trace);
  const { features, order, candidates, compare, rows } = prepared;
  trace(`how records differ is learnt from ${candidates.count} pairs`);
  const learnt = train(prepared);
  const weigh = weigherOf(features, learnt, rows, candidates.patterns);
  trace('pairs are weighed');
  const weighed = weighAll(candidates, weigh, features, learnt);
  trace('records are put together');
  const between = (i: number, j: number): number => weigh(i, j, compare(i, j));
  const pairs = left < count ? assigned(weighed, threshold) : pairsWithin(groupsOf(count, weighed, between, threshold), between);
  return { ...asTheyCame(pairs, order), threshold, learnt };
}

/** Every pair of records of one group. */
function pairsWithin(groups: Int32Array, between: (i: number, j: number) => number): Weighed {
  const members = new Map<number, number[]>();
  for (const [record, group] of groups.entries()) {
    if (group === record) continue;
    const held = members.get(group);
    if (held === undefined) members.set(group, [group, record]);
    else held.push(record);
  }
  const [first, second, weight]: [number[], number[], number[]] = [[], [], []];
  for (const group of members.values())
    for (let a = 0; a < group.length; a += 1)
      for (let b = a + 1; b < group.length; b += 1) {
        const [i, j] = [group[a] ?? 0, group[b] ?? 0];
        first.push(i);
        second.push(j);
        weight.push(between(i, j));
      }
  return { first: Int32Array.from(first), second: Int32Array.from(second), weight: Float64Array.from(weight) };
}

/** Pairs of places as pairs of records, the record that came first being the first of its pair. */
function asTheyCame({ first, second, weight }: Weighed, order: Int32Array): Weighed {
  const of = (pair: number): readonly [number, number] => {
    const [i, j] = [order[first[pair] ?? 0] ?? 0, order[second[pair] ?? 0] ?? 0];
    return i < j ? [i, j] : [j, i];
  };
  const keys = Float64Array.from(weight, (_, pair) => of(pair)[0] * order.length + of(pair)[1]);
  const sorted = Int32Array.from(weight, (_, pair) => pair).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  return {
    first: sorted.map((pair) => of(pair)[0]),
    second: sorted.map((pair) => of(pair)[1]),
    weight: Float64Array.from(sorted, (pair) => weight[pair] ?? 0),
  };
}
