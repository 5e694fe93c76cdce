import { defaultWeights } from '../default-weights.ts';
import { isOfHome } from '../kinds.ts';
import { isPersonal, sharesOf } from '../weigh.ts';
import type { Shares } from './chance.ts';
import type { FeatureColumn } from './features.ts';

/** How pairs of each class compare; each is shares by feature times eight plus level. */
export interface Learnt {
  readonly same: Shares;
  /** One person who moved: what belongs to a home is as of strangers, but for the town. */
  readonly moved: Shares;
  readonly household: Shares;
  readonly stranger: Shares;
  /** Of all pairs of records. */
  readonly pairs: { readonly same: number; readonly moved: number; readonly household: number };
}

/** What two of a household have alike beyond what strangers have, by kind: twins, a father's name, a mother's telephone. */
export const householdExtra: Readonly<Record<string, number>> = {
  given: 0.02,
  middle: 0.08,
  date: 0.04,
  sex: 0,
  identifier: 0.0005,
  email: 0.02,
  other: 0.25,
};
/** How far somebody who moved has what belongs to a home as if they had not. */
export const stayed: Readonly<Record<string, number>> = { town: 0.5, telephone: 0.5, address: 0.02, postcode: 0.05 };

/** Levels of records of one person that say that they differ, and the most that is believed of them: beyond it, what was learnt were strangers. */
export const mostApart: Readonly<Record<string, { readonly from: number; readonly share: number }>> = {
  given: { from: 5, share: 0.15 },
  surname: { from: 5, share: 0.2 },
  date: { from: 4, share: 0.1 },
  sex: { from: 2, share: 0.06 },
  identifier: { from: 4, share: 0.15 },
  email: { from: 4, share: 0.4 },
  telephone: { from: 4, share: 0.6 },
  address: { from: 4, share: 0.7 },
  postcode: { from: 4, share: 0.7 },
};

/** Holds the shares of a feature's levels to what is believed. */
export function held(shares: Shares, feature: number, kind: string): void {
  const limit = mostApart[kind];
  if (limit === undefined) return;
  let apart = 0;
  for (let level = limit.from; level < 7; level += 1) apart += shares[feature * 8 + level] ?? 0;
  if (apart <= limit.share) return;
  for (let level = 1; level < 8; level += 1) {
    const by = level >= limit.from && level < 7 ? limit.share / apart : (1 - limit.share) / (1 - apart);
    shares[feature * 8 + level] = (shares[feature * 8 + level] ?? 0) * by;
  }
}

/** Where learning begins: as Heed is shipped, but with strangers as they were counted. */
export function beginning(features: readonly FeatureColumn[], stranger: Shares, pairs: number): Learnt {
  const [same, household] = [new Float64Array(stranger.length), new Float64Array(stranger.length)];
  for (const [feature, { kind, key }] of features.entries()) {
    const usual = sharesOf(defaultWeights, kind, key);
    for (let level = 1; level < 8; level += 1) {
      same[feature * 8 + level] = usual?.same[level] ?? 1e-6;
      household[feature * 8 + level] = usual?.household[level] ?? 1e-6;
    }
  }
  const homes = features.filter(({ kind }) => isOfHome(kind)).length;
  const rate = Math.min(0.02, 20 / Math.sqrt(pairs + 1) / 50);
  const learnt = { same, household, stranger, moved: same, pairs: { same: rate, moved: homes > 1 ? 0.2 : 0, household: rate } };
  return settled(features, learnt);
}

/** Works out what follows from the rest: how those compare who moved, and of a household what is each person's own. */
export function settled(features: readonly FeatureColumn[], { same, household, stranger, pairs }: Learnt): Learnt {
  const [moved, home] = [same.slice(), household.slice()];
  for (const [feature, { kind }] of features.entries()) {
    const [of, extra] = [stayed[kind] ?? 0, householdExtra[kind] ?? 0];
    for (let level = 1; level < 8; level += 1) {
      const at = feature * 8 + level;
      const [m, u] = [same[at] ?? 0, stranger[at] ?? 0];
      if (isOfHome(kind)) moved[at] = of * m + (1 - of) * u;
      if (isPersonal(kind) || kind === 'other') home[at] = (level === 1 ? extra : 0) + (1 - extra) * u;
    }
  }
  return { same, household: home, stranger, moved, pairs };
}

/** Logarithms, with a floor. */
export const logs = (shares: Shares): Float64Array => shares.map((share) => Math.log(Math.max(share, 1e-9)));
