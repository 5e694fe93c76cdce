import type { Entry } from '../../entry/entry.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { saysIfBack } from '../../picture/words/absence-words.ts';
import { isAssessmentOfChild } from '../../picture/work/open-work.ts';
import { closingsOf, isCaseworkPlan, plansOf } from '../../picture/work/plans.ts';

/**
 * Answered by the records: what is to happen on a return or release is written (in the same closing, or since), the child has been assessed again since, or
 * work has been opened again.
 */
export function isAnswered(p: Picture, entry: Entry): boolean {
  const closing = closingsOf(p).find((one) => one.entries.some(({ id }) => id === entry.id));
  if (saysIfBack(closing?.contingency)) return true;
  return (
    p.entries.some(
      (later) => writesWhatIf(later) && (later.id === entry.id || (later.order > entry.order && concernsSame(later, entry))),
    ) ||
    p.entries.some(
      (later) =>
        later.order > entry.order &&
        later.kind === 'assessment' &&
        later.facts.status === 'completed' &&
        isAssessmentOfChild(later.facts.type),
    ) ||
    plansOf(p).some(
      (plan) =>
        isCaseworkPlan(plan) &&
        plan.opened !== undefined &&
        plan.opened.order > entry.order &&
        happenedBy(plan.opened) >= happenedBy(entry),
    )
  );
}

const writesWhatIf = (entry: Entry): boolean =>
  (entry.kind === 'plan' || entry.kind === 'decision' || entry.kind === 'supervision') && saysIfBack(entry.facts.contingency);

const concernsSame = (later: Entry, entry: Entry): boolean =>
  (later.thread !== undefined && later.thread === entry.thread) || later.about.some((person) => entry.about.includes(person));
