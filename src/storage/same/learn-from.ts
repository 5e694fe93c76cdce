import { defaultWeights } from '../../core/matching/model/default-weights.ts';
import type { Weights } from '../../core/matching/model/weights.ts';
import { aliasesFrom } from '../../core/matching/same/aliases.ts';
import type { Compared } from './read-compared.ts';

/** With what records are compared, and whether it is other than before, so that all of them are compared again. */
export interface Learning {
  readonly weights: Weights;
  readonly anew: boolean;
}

/** What is learnt from what people said of two records: names that stand for one another. */
export function learnFrom({ before, byId, said }: Compared): Learning {
  const aliases = aliasesFrom([...said.values()], (id) => byId.get(id)?.details.find(({ kind }) => kind === 'full-name')?.values ?? []);
  const base = before?.weights ?? defaultWeights;
  const weights: Weights = { ...base, aliases };
  const isSame = before !== undefined && JSON.stringify(before.weights.aliases) === JSON.stringify(aliases);
  return { weights, anew: !isSame };
}
