import { defaultWeights } from './default-weights.ts';
import { type FeatureKind, isOfHome, isOwn } from './kinds.ts';
import type { FeatureLevel } from './person-levels.ts';
import type { LevelShares, Weights } from './weights.ts';

/** What two records are, in natural logarithms of shares that are not scaled: only their differences say anything. */
export interface Classes {
  readonly stayed: number;
  readonly moved: number;
  readonly household: number;
  readonly stranger: number;
}

/** True of what two people of one household share no more than strangers do. */
export const isPersonal = (kind: FeatureKind): boolean =>
  kind === 'given' || kind === 'middle' || kind === 'date' || kind === 'sex' || isOwn(kind);

/** Shares of a feature, by its key or else by its kind. */
export const sharesOf = ({ features }: Weights, kind: FeatureKind, key: string): LevelShares | undefined =>
  features[key] ?? features[kind] ?? defaultWeights.features[kind];

/** So many records of what is usual are counted with those that are known, so that a rare name among few records is not taken to be unheard of. */
const usual = 500;

/** How much rarer a value is than is usual, as a logarithm: below 0 for a rare one; 0 where nothing is known of it. */
export function rarity({ frequencies }: Weights, kind: FeatureKind, key: string, value: string): number {
  const known = frequencies[key] ?? frequencies[kind];
  if (known === undefined || known.of === 0) return 0;
  const { of, alike, values } = known;
  return Math.log((Math.max(0, (values[value] ?? 1) - 1) + usual * alike + 0.05) / (of + usual) / alike);
}

/** Adds up what each feature says. */
export function classesOf(levels: readonly FeatureLevel[], weights: Weights): Classes {
  const { same, household } = weights.pairs;
  let [stayed, moved] = [Math.log(same * (1 - weights.moved)), Math.log(same * weights.moved)];
  let [home, stranger] = [Math.log(household), Math.log(1 - same - household)];
  for (const { kind, key, level, a } of levels) {
    const shares = sharesOf(weights, kind, key);
    if (shares === undefined) continue;
    const rare = level === 1 ? rarity(weights, kind, key, a) : 0;
    const [m, r, u] = [shares.same, shares.household, shares.stranger].map((of) => Math.log(Math.max(of[level] ?? 0, 1e-9)));
    stayed += m ?? 0;
    moved += isOfHome(kind) ? (u ?? 0) + rare : (m ?? 0);
    home += (r ?? 0) + (isPersonal(kind) ? rare : 0);
    stranger += (u ?? 0) + rare;
  }
  return { stayed, moved, household: home, stranger };
}

/** How far one person is the likelier account of two records, as a logarithm: above 0 it is likelier than any other. */
export const weightOf = ({ stayed, moved, household, stranger }: Classes): number => logSum(stayed, moved) - logSum(household, stranger);

export const logSum = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
