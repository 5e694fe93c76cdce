import { isOfHome } from '../kinds.ts';
import { sharesOf } from '../weigh.ts';
import type { Weights } from '../weights.ts';
import type { FeatureColumn } from './features.ts';
import { type Learnt, settled } from './learn.ts';

/** Weights that were learnt before, laid out for the features of other records. */
export function learntFrom(weights: Weights, features: readonly FeatureColumn[]): Learnt {
  const laid = (of: 'same' | 'household' | 'stranger'): Float64Array => {
    const shares = new Float64Array(features.length * 8);
    for (const [feature, { kind, key }] of features.entries())
      for (let level = 1; level < 8; level += 1) shares[feature * 8 + level] = sharesOf(weights, kind, key)?.[of][level] ?? 0;
    return shares;
  };
  const [same, household, stranger] = [laid('same'), laid('household'), laid('stranger')];
  const moved = features.filter(({ kind }) => isOfHome(kind)).length > 1 ? weights.moved : 0;
  return settled(features, { same, household, stranger, moved: same, pairs: { ...weights.pairs, moved } });
}
