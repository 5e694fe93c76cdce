import type { FeatureKind } from './kinds.ts';
import type { LevelShares, Weights } from './weights.ts';

/** Shares by level, from the same onwards; the last of them takes what is left. `values/levels.ts` says what the levels are. */
const shares = (same: readonly number[], household: readonly number[], stranger: readonly number[]): LevelShares => ({
  same: filled(same),
  household: filled(household),
  stranger: filled(stranger),
});

const least = 1e-9;
function filled(given: readonly number[]): readonly number[] {
  const all = [0, ...given, ...Array.from({ length: 7 - given.length }, () => 0)];
  const sum = all.reduce((total, share) => total + share, 0);
  return all.map((share, level) => (level === 0 ? 0 : Math.max(share / sum, least)));
}

/** From general knowledge of how records of people differ; what a partnership's own records teach takes their place. */
const features: Readonly<Record<FeatureKind, LevelShares>> = {
  given: shares(
    [0.82, 0.06, 0.05, 0.03, 0.01, 0.02, 0.01],
    [0.03, 0.004, 0.004, 0.02, 0.03, 0.91, 0.002],
    [0.006, 0.001, 0.002, 0.012, 0.03, 0.95, 0.0005],
  ),
  surname: shares(
    [0.85, 0.01, 0.05, 0.02, 0.01, 0.06, 0.005],
    [0.8, 0.01, 0.03, 0.02, 0.01, 0.13, 0.001],
    [0.002, 0.0005, 0.001, 0.005, 0.02, 0.97, 0.0005],
  ),
  middle: shares([0.7, 0.15, 0.05, 0.1], [0.06, 0.05, 0.04, 0.85], [0.015, 0.02, 0.03, 0.935]),
  date: shares(
    [0.87, 0.06, 0.03, 0.01, 0.015, 0.015],
    [0.06, 0.004, 0.012, 0.03, 0.35, 0.544],
    [0.00005, 0.0012, 0.004, 0.018, 0.25, 0.727],
  ),
  sex: shares([0.98, 0.02], [0.5, 0.5], [0.5, 0.5]),
  address: shares([0.6, 0.12, 0.08, 0.2], [0.7, 0.12, 0.06, 0.12], [0.0002, 0.0003, 0.01, 0.99]),
  town: shares([0.8, 0.06, 0.02, 0.12], [0.85, 0.06, 0.01, 0.08], [0.05, 0.005, 0.01, 0.935]),
  postcode: shares([0.65, 0.08, 0.05, 0.22], [0.75, 0.06, 0.03, 0.16], [0.0004, 0.0006, 0.02, 0.979]),
  identifier: shares([0.93, 0.04, 0.01, 0.02], [0.0002, 0.001, 0.001, 0.998], [0.00001, 0.00003, 0.0002, 0.9998]),
  email: shares([0.75, 0.12, 0.03, 0.1], [0.01, 0.003, 0.01, 0.977], [0.0001, 0.0004, 0.002, 0.9975]),
  telephone: shares([0.65, 0.06, 0.01, 0.28], [0.4, 0.04, 0.01, 0.55], [0.0001, 0.0002, 0.0005, 0.9992]),
  other: shares([0.75, 0.07, 0.03, 0.15], [0.3, 0.04, 0.03, 0.63], [0.1, 0.01, 0.02, 0.87]),
};

/** What Heed is shipped with: for a partnership that has too few records of its own to learn from. */
export const defaultWeights: Weights = {
  learntFrom: 0,
  pairs: { same: 0.00002, household: 0.00004 },
  moved: 0.2,
  features,
  frequencies: {},
  aliases: [],
};
