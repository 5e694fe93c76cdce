import { defaultWeights } from '../default-weights.ts';
import { isOfHome } from '../kinds.ts';
import { sharesOf } from '../weigh.ts';
import type { Candidates } from './candidates.ts';
import { type Expected, expect, type Met, metIn } from './expectation.ts';
import type { FeatureColumn } from './features.ts';
import { beginning, held, type Learnt, settled } from './learn.ts';
import type { Prepared } from './prepare.ts';

/** So many pairs of what Heed is shipped with are counted among those of one person, and of one household. */
const [shippedSame, shippedHousehold] = [20, 200];
const [rounds, roundsOfPairs] = [8, 25];

/** Learns how records of one person compare: a session a key, with the features of that key left out; then how many of all pairs are of one person. */
export function train({ features, blocks, candidates, sessions, stranger, all }: Prepared): Learnt {
  const levels = candidates.patterns.levels();
  let learnt = beginning(features, stranger, all);
  const every = { ...everyPattern(candidates), others: Math.max(0, all - candidates.count) };
  const found: Expected[] = [];
  for (const [session, key] of sessions.entries()) {
    const met = metIn(candidates.sessions[session] ?? new Int32Array(0), candidates.patterns.count());
    const expected = runSession(met, levels, features, learnt, blocks.keys[key]?.features ?? []);
    if (expected !== undefined) found.push(expected);
  }
  if (found.length > 0) learnt = combined(features, learnt, found);
  return withPairs(every, levels, features, learnt, all);
}

/** Learns from the pairs of one key; gives what is expected in the end. */
function runSession(
  met: Met,
  levels: Uint8Array,
  features: readonly FeatureColumn[],
  from: Learnt,
  left: readonly number[],
): Expected | undefined {
  if (met.patterns.length < 2) return undefined;
  let learnt: Learnt = { ...from, pairs: { same: 0.25, moved: from.pairs.moved, household: 0.1 } };
  let expected: Expected | undefined;
  for (let round = 0; round < rounds; round += 1) {
    expected = expect(met, levels, features, learnt, left);
    learnt = { ...combined(features, { ...from, pairs: learnt.pairs }, [expected]), pairs: pairsFrom(expected, learnt.pairs.moved > 0) };
  }
  return expected;
}

function pairsFrom({ stayed, moved, household, stranger }: Expected, mayMove: boolean): Learnt['pairs'] {
  const total = stayed + moved + household + stranger + 1;
  return {
    same: Math.max((stayed + moved) / total, 1e-12),
    moved: mayMove ? Math.min(0.6, (moved + 4) / (stayed + moved + 20)) : 0,
    household: Math.max(household / total, 1e-12),
  };
}

/** Adds up what sessions found, and what Heed is shipped with. */
function combined(features: readonly FeatureColumn[], from: Learnt, found: readonly Expected[]): Learnt {
  const [same, household] = [new Float64Array(from.same.length), from.household.slice()];
  for (const [feature, { kind, key }] of features.entries()) {
    const usual = sharesOf(defaultWeights, kind, key);
    const of = (lists: readonly Float64Array[], shipped: readonly number[], pairs: number, into: Float64Array): void => {
      let total = pairs;
      for (const list of lists) for (let level = 1; level < 8; level += 1) total += list[feature * 8 + level] ?? 0;
      for (let level = 1; level < 8; level += 1) {
        const counted = lists.reduce((sum, list) => sum + (list[feature * 8 + level] ?? 0), 0);
        into[feature * 8 + level] = (counted + pairs * (shipped[level] ?? 0)) / total;
      }
    };
    of(
      found.map((one) => (isOfHome(kind) ? one.atHome : one.same)),
      usual?.same ?? [],
      shippedSame,
      same,
    );
    of(
      found.map(({ ofHousehold }) => ofHousehold),
      usual?.household ?? [],
      shippedHousehold,
      household,
    );
    held(same, feature, kind);
  }
  const [stayed, moved] = [found.reduce((sum, one) => sum + one.stayed, 0), found.reduce((sum, one) => sum + one.moved, 0)];
  const movedShare = from.pairs.moved === 0 ? 0 : Math.min(0.6, (moved + 4) / (stayed + moved + 20));
  return settled(features, { ...from, same, household, pairs: { ...from.pairs, moved: movedShare } });
}

/** Solves how many pairs are of one person and of one household, of all that there are. */
function withPairs(every: Met, levels: Uint8Array, features: readonly FeatureColumn[], from: Learnt, all: number): Learnt {
  let learnt = from;
  for (let round = 0; round < roundsOfPairs; round += 1) {
    const { stayed, moved, household } = expect(every, levels, features, learnt, []);
    const pairs = { same: (stayed + moved + 0.2) / (all + 1), moved: from.pairs.moved, household: (household + 0.2) / (all + 1) };
    const isSolved = Math.abs(pairs.same / learnt.pairs.same - 1) < 0.02;
    learnt = { ...learnt, pairs };
    if (isSolved) break;
  }
  return learnt;
}

/** How often each pattern was met among all candidates. */
function everyPattern({ pattern, count, patterns }: Candidates): Met {
  const tally = new Int32Array(patterns.count());
  for (let pair = 0; pair < count; pair += 1) {
    const at = pattern[pair] ?? 0;
    tally[at] = (tally[at] ?? 0) + 1;
  }
  return metIn(tally, tally.length);
}
