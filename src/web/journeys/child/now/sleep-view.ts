import { safeSleepTold } from '../../../../core/child-now/safe-sleep-told.ts';
import { entryTitle } from '../../../words/entry-title.ts';
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
    toNobodyNamed: told.toNobodyNamed.map((entry) => lineOf(shown, entry, entryTitle(entry, shown.names))),
  };
}
