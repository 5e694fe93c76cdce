import { atomsOf } from './atoms.ts';
import { type Blocks, blocksOf } from './blocking.ts';
import { type Candidates, candidatesOf, rowsOf } from './candidates.ts';
import { chanceShares, type Shares } from './chance.ts';
import { type PairComparer, pairComparer } from './compare-pairs.ts';
import { type AliasPairs, aliasPairs, type Comparer, comparerOf, knownNames, nameComparer } from './comparers.ts';
import type { EncodedColumn } from './encode.ts';
import { type FeatureColumn, featuresFrom } from './features.ts';
import { ownOrder } from './own-order.ts';
import { patternsOf } from './patterns.ts';

/** Records that are to be matched: columns with a text a record. Each column is asked for once, so that nothing need keep it. */
export interface Matching {
  readonly columns: Iterable<EncodedColumn>;
  readonly count: number;
  /** How many are of the first file, where two are linked; otherwise all of them. */
  readonly left: number;
  /** Names that stand for one another, in plain letters, beside those that Heed knows. */
  readonly aliases?: readonly (readonly [one: string, other: string])[];
}

/** Records in an order of their own, compared wherever they share a block. */
export interface Prepared {
  readonly features: readonly FeatureColumn[];
  /** By place: the record as it came. */
  readonly order: Int32Array;
  readonly left: number;
  /** How many pairs there are in all. */
  readonly all: number;
  readonly rows: Int32Array;
  readonly blocks: Blocks;
  readonly candidates: Candidates;
  /** Keys whose pairs were counted apart, to learn from. */
  readonly sessions: readonly number[];
  readonly stranger: Shares;
  /** Compares any two places. */
  readonly compare: PairComparer;
  /** Compares two given names, by their places. */
  readonly compareNames: Comparer;
  /** Makes what compares two places when more names stand for one another. */
  readonly comparing: (aliases: AliasPairs) => PairComparer;
}

/** Says what is being done. */
export type Trace = (doing: string) => void;

/** Reads the records, brings them together and compares them. */
export function prepare({ columns, count, left, aliases = [] }: Matching, trace: Trace): Prepared {
  const { features, order } = inOwnOrder(featuresFrom(columns), count, left);
  trace('names are looked at');
  const names = features.find(isName)?.texts ?? [];
  const patterns = patternsOf(features.length);
  const rows = rowsOf(features, count);
  const others = features.map((feature) => (isName(feature) ? undefined : comparerOf(feature)));
  const known = knownNames(names);
  const comparersWith = (compareNames: Comparer): readonly Comparer[] => others.map((other) => other ?? compareNames);
  const compareNames = nameComparer(names, known, aliasPairs(names, aliases));
  const comparers = comparersWith(compareNames);
  const compare = pairComparer(features, comparers, rows, patterns, true);
  const comparing = (more: AliasPairs): PairComparer =>
    pairComparer(features, comparersWith(nameComparer(names, known, more)), rows, patterns, true);
  trace('records are brought together');
  const blocks = blocksOf(atomsOf(features, known), count, left, pairsOfKey(count));
  const sessions = sessionsOf(blocks);
  trace('strangers are compared');
  const stranger = chanceShares(features, count, left, compare, patterns);
  trace('pairs are compared');
  const candidates = candidatesOf(blocks, count, left, sessions, pairComparer(features, comparers, rows, patterns, false), patterns);
  const all = left < count ? left * (count - left) : (count * (count - 1)) / 2;
  return { features, order, left, all, rows, blocks, candidates, sessions, stranger, compare, compareNames, comparing };
}

const isName = ({ kind }: FeatureColumn): boolean => kind === 'given' || kind === 'surname';

/** How many pairs a key may give: nearly all that there are of a small file, and fewer than one a record and key of a million. */
const pairsOfKey = (count: number): number => Math.max(0.8 * count, Math.min(count * 60, 200_000));

function inOwnOrder(read: readonly FeatureColumn[], count: number, left: number): Pick<Prepared, 'features' | 'order'> {
  const order = ownOrder(read, count, left);
  return { order, features: read.map((feature) => ({ ...feature, ids: order.map((record) => feature.ids[record] ?? 0) })) };
}

const sessionKeys: ReadonlySet<string> = new Set([
  ...['all', 'identifier', 'email', 'telephone', 'date', 'names', 'postcode', 'address', 'given + surname', 'surname', 'given'],
]);

/** Keys that a session is held for: those of one part each, of different features. */
const sessionsOf = ({ keys }: Blocks): readonly number[] =>
  keys.flatMap(({ name }, key) => (sessionKeys.has(name) ? [key] : [])).slice(0, 8);
