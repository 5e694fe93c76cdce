import { aliasesIn } from './aliases.ts';
import { assigned } from './assign.ts';
import type { PairComparer } from './compare-pairs.ts';
import type { AliasPairs } from './comparers.ts';
import { groupsOf } from './group.ts';
import type { Learnt } from './learn.ts';
import { type Matching, type Prepared, prepare, type Trace } from './prepare.ts';
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
  const weighed = weighAll(candidates, weigh, features, learnt, threshold);
  trace('records are put together');
  if (left < count) return { ...asTheyCame(assigned(weighed, threshold), order), threshold, learnt };
  const between = (i: number, j: number): number => weigh(i, j, compare(i, j));
  const groups = groupsOf(count, weighed, between, threshold);
  const again = comparedAgain(prepared, groups, weighed.weight.length);
  if (again === undefined) return { ...asTheyCame(pairsWithin(groups, between), order), threshold, learnt };
  trace('records are put together with the names that were learnt');
  const betweenNow = (i: number, j: number): number => weigh(i, j, again(i, j));
  const groupsNow = groupsOf(count, weighAll(candidates, weigh, features, learnt, threshold), betweenNow, threshold);
  return { ...asTheyCame(pairsWithin(groupsNow, betweenNow), order), threshold, learnt };
}

/**
 * Learns from groups which names stand for one another, and gives the pairs that have such names the pattern that they now have. Gives what compares any two places,
 * or nothing where too few pairs are other than before.
 */
function comparedAgain(
  { features, candidates, rows, compareNames, comparing }: Prepared,
  groups: Int32Array,
  weighed: number,
): PairComparer | undefined {
  const [given] = features;
  if (given?.kind !== 'given') return undefined;
  const found = aliasesIn(groups, given.ids, (a, b) => compareNames(a, b) <= 2);
  const size = given.texts.length;
  const aliases: AliasPairs = new Set(found.map(([a, b]) => a * size + b));
  if (aliases.size === 0) return undefined;
  const compare = comparing(aliases);
  const { first, second, pattern, count } = candidates;
  const width = features.length;
  const changed: number[] = [];
  for (let pair = 0; pair < count; pair += 1) {
    const [a, b] = [rows[(first[pair] ?? 0) * width] ?? 0, rows[(second[pair] ?? 0) * width] ?? 0];
    if (a !== 0 && a !== b && b !== 0 && aliases.has(a < b ? a * size + b : b * size + a)) changed.push(pair);
  }
  if (changed.length * 500 < weighed) return undefined;
  for (const pair of changed) pattern[pair] = compare(first[pair] ?? 0, second[pair] ?? 0);
  return compare;
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
