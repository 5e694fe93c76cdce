import { safeSleepNeedsMore } from '../../checks/safe-sleep-needs-more/check.ts';
import { type Circumstance, circumstancesOf } from '../../checks/safe-sleep-needs-more/circumstances.ts';
import { isBaby } from '../../picture/family/is-baby.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';

/**
 * What is on record and makes an unplanned or unsafe night likelier for a baby, born or to come: where there is any, a fuller conversation is offered (R118). Read as the check
 * `safe-sleep-needs-more` reads it, with its settings. None for an older child.
 */
export const sleepFactors = onceFor((p: Picture): readonly Circumstance[] => {
  if (!isBaby(p)) return [];
  const { weeks, weight, moves } = safeSleepNeedsMore.parameters;
  return circumstancesOf(p, { weeks: weeks.value, weight: weight.value, moves: moves.value }).filter(({ stands }) => stands);
});
