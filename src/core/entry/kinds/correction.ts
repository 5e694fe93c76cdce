import { entry, replacement } from '../fact.ts';
import { kind } from '../kind.ts';

/** Carries a whole replacement of the entry it corrects, or withdraws one (rule 2). */
export const correction = kind('correction', 'An earlier entry put right or withdrawn', {
  corrects: entry,
  withdraws: entry,
  replacement,
});
