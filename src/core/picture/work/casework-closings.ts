import type { Entry } from '../../entry/entry.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { familyOf } from '../family/family.ts';
import { onceForAll } from '../memo.ts';
import { entriesOfAny, isAgencyOfKind, type Picture } from '../picture.ts';
import { isAssessmentOfChild } from './open-work.ts';
import { type Closing, closingsOf, isCaseworkPlan, isSocialCare, openPlans, plansOf } from './plans.ts';

/**
 * Closings of the child's casework: by social care, by early help, or of a plan that made the case open. A service that ends its
 * own work with an adult, or a ward that ends its discharge plan, closes no case.
 */
export const caseworkClosings = onceForAll(
  (p: Picture) => [closingsOf(p), plansOf(p), familyOf(p), p.directory],
  (p): readonly Closing[] =>
    closingsOf(p).filter(
      (closing) =>
        closing.entries.some((entry) => concernsChild(p, entry)) &&
        (isByCasework(p, closing) || endsCaseworkPlan(p, closing)) &&
        !leavesPlanOpen(p, closing),
    ),
);

const isByCasework = (p: Picture, closing: Closing): boolean => isSocialCare(p, closing.by) || isAgencyOfKind(p, closing.by, 'early-help');

const endsCaseworkPlan = (p: Picture, closing: Closing): boolean =>
  plansOf(p).some((plan) => plan.closing === closing && isCaseworkPlan(plan));

/** True where only a plan beside the child's plan ends (for a discharge, a birth, somebody's safety), and the child's own goes on. */
const leavesPlanOpen = (p: Picture, closing: Closing): boolean =>
  !endsCaseworkPlan(p, closing) &&
  plansOf(p).some((plan) => plan.closing === closing && beside.has(plan.type ?? '')) &&
  openPlans(p, closing.on).some((plan) => plan.from !== undefined && plan.from <= closing.on);
const beside: ReadonlySet<string> = new Set(['discharge', 'birth', 'safety']);

/** The entry that opened the child's case again after a closing: a plan opened, an assessment begun, or a decision to assess. */
export function reopenedBy(p: Picture, closing: Closing): Entry | undefined {
  const own = new Set([...closing.entries, ...closing.stepDown].map((entry) => entry.id));
  const [first] = closing.entries;
  return entriesOfAny(p, 'plan', 'assessment', 'referral-decision').find(
    (entry) => first !== undefined && entry.recorded > first.recorded && !own.has(entry.id) && reopens(p, entry) && concernsChild(p, entry),
  );
}

/** True where an entry opens work with a child: a plan, an assessment by social care, or the decision to make one. */
export function reopens(p: Picture, entry: Entry): boolean {
  if (entry.kind === 'plan')
    return entry.facts.status === 'opened' && ['child-in-need', 'child-protection', 'looked-after'].includes(entry.facts.type ?? '');
  if (entry.kind === 'assessment')
    return entry.facts.status === 'started' && isAssessmentOfChild(entry.facts.type) && isSocialCare(p, entry.by);
  return (
    entry.kind === 'referral-decision' &&
    isSocialCare(p, entry.by) &&
    (entry.facts.decision === 'assess' || entry.facts.decision === 'strategy')
  );
}
