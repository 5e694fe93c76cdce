import type { Proposal } from './alike.ts';
import { alikeOf, compareFeatures } from './compare-records.ts';
import { learntFrom } from './engine/learnt-from.ts';
import { prepare } from './engine/prepare.ts';
import { weighAll, weigherOf } from './engine/weigh-pairs.ts';
import { gradeOf } from './grade.ts';
import { columnsOf } from './person-columns.ts';
import { featuresOf } from './person-features.ts';
import { type PersonRecord, type Rejected, rejectedIn } from './person-record.ts';
import type { Weights } from './weights.ts';

/** Pairs below are not looked at again: in the lines of which they were found no value of theirs was near. */
const [leastOfPerson, leastOfHousehold] = [-6, -30];

/**
 * Every two records that may be one person, and every two that seem to be of one household where that is asked for. Nothing is joined. Rejected pairs
 * are left out. The order of the records makes no difference.
 */
export function proposePairs(
  records: readonly PersonRecord[],
  weights: Weights,
  rejected: Rejected = [],
  { households = false }: { readonly households?: boolean } = {},
): readonly Proposal[] {
  const isRejected = rejectedIn(rejected);
  const read = records.map(featuresOf);
  const proposals = pairsOf(records, weights, households ? leastOfHousehold : leastOfPerson).flatMap(([i, j]): readonly Proposal[] => {
    const [one, other, a, b] = [records[i], records[j], read[i], read[j]];
    if (one === undefined || other === undefined || a === undefined || b === undefined || isRejected(one.id, other.id)) return [];
    const compared = compareFeatures(a, b, weights);
    const pair = [one.id, other.id] as const;
    if (compared.grade !== 'no match') return [{ ...alikeOf(compared), pair, proposed: 'one person' }];
    const home = gradeOf(compared.classes.household - compared.classes.stranger);
    return households && home === 'match' ? [{ ...alikeOf(compared), grade: home, pair, proposed: 'one household' }] : [];
  });
  return proposals.sort((a, b) => compare(a.pair[0], b.pair[0]) || compare(a.pair[1], b.pair[1]));
}

/** Places of records that share a block, the one whose id comes first being the first; each pair once. */
function pairsOf(records: readonly PersonRecord[], weights: Weights, least: number): readonly (readonly [number, number])[] {
  if (records.length < 2) return [];
  const { columns, records: lines } = columnsOf(records);
  const { features, candidates, rows, order } = prepare(
    { columns, count: lines.length, left: lines.length, aliases: weights.aliases },
    () => {},
  );
  const learnt = learntFrom(weights, features);
  const { first, second } = weighAll(candidates, weigherOf(features, learnt, rows, candidates.patterns), features, learnt, least);
  const seen = new Set<number>();
  return [...first].flatMap((place, pair): readonly (readonly [number, number])[] => {
    const [i, j] = [lines[order[place] ?? 0] ?? 0, lines[order[second[pair] ?? 0] ?? 0] ?? 0];
    const ordered = (records[i]?.id ?? '') < (records[j]?.id ?? '') ? ([i, j] as const) : ([j, i] as const);
    const key = ordered[0] * records.length + ordered[1];
    if (i === j || seen.has(key)) return [];
    seen.add(key);
    return [ordered];
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
