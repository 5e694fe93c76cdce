import { defaultWeights } from '../../core/matching/model/default-weights.ts';
import { trainWeights } from '../../core/matching/model/train-weights.ts';
import type { Weights } from '../../core/matching/model/weights.ts';
import { aliasesFrom } from '../../core/matching/same/aliases.ts';
import type { Compared } from './read-compared.ts';

/** With what records are compared, and whether it is other than before, so that all of them are compared again. */
export interface Learning {
  readonly weights: Weights;
  readonly anew: boolean;
}

/** Of fewer people than these nothing is learnt: what Heed is shipped with stands. Ours. */
export const enoughToLearn = 2000;
/** Learnt again where there are so many times the people of whom it was learnt. Ours. */
const growth = 1.25;

/**
 * What is learnt from a vantage's own records of how those of one person differ, and from what people said of two of them: names that stand for one another. It is learnt once, and again where there are many more people
 * or other words: what it says of two records then does not change from minute to minute.
 */
export function learnFrom({ before, people, byId, said }: Compared): Learning {
  const namesOf = (id: string): readonly string[] => byId.get(id)?.details.find(({ kind }) => kind === 'full-name')?.values ?? [];
  const aliases = aliasesFrom([...said.values()], namesOf);
  const isOther = before === undefined || JSON.stringify(before.weights.aliases) !== JSON.stringify(aliases);
  const held = before?.weights ?? defaultWeights;
  const isDue = people.length >= Math.max(enoughToLearn, held.learntFrom * growth);
  if (!isDue && !isOther) return { weights: held, anew: false };
  if (people.length < enoughToLearn) return { weights: { ...defaultWeights, aliases }, anew: true };
  return {
    weights: trainWeights(
      people.map(({ record }) => record),
      aliases,
    ),
    anew: true,
  };
}
