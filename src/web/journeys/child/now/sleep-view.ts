import { safeSleepTold } from '../../../../core/child-now/safe-sleep-told.ts';
import { sleepFactors } from '../../../../core/pathway/assessment/sleep-factors.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { factorsView } from '../../assessment/factors-view.ts';
import { lineOf, type Shown } from './sourced.ts';

/** Whether safe sleep was gone over with each carer. Undefined where the child is no longer a baby. */
export function sleepView(shown: Shown): object | undefined {
  const told = safeSleepTold(shown.p);
  if (told === undefined) return undefined;
  return {
    each: told.each.map(({ adult, talks, declined }) => ({
      name: shown.names.person(adult),
      talks: talks.map((entry) => lineOf(shown, entry, entryTitle(entry, shown.names))),
      declined,
    })),
    factors: factorsView(sleepFactors(shown.p), shown.p, shown.open),
    toNobodyNamed: told.toNobodyNamed.map((entry) => lineOf(shown, entry, entryTitle(entry, shown.names))),
  };
}
