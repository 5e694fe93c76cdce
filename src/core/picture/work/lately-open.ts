import { addDays, type Day } from '../../time/day.ts';
import { onceFor } from '../memo.ts';
import { entriesOf, happenedBy, type Picture } from '../picture.ts';
import { assessmentsOf, isAssessmentOfChild, isOpen } from './open-work.ts';
import { closingsOf, isCaseworkPlan, isSocialCare, plansOf } from './plans.ts';

/**
 * Whether the child's case was open on a day, or had been within so many days before it. A release that social care is at
 * work with the family counts as open for whoever may know no more than that.
 */
export function openOrLately(p: Picture, on: Day, days: number): boolean {
  if (isOpen(p, on)) return true;
  if (p.releases.some((release) => release.kind !== 'service-live' && release.since <= on && isSocialCare(p, release.agency))) return true;
  const since = addDays(on, -days);
  return endings(p).some((ended) => ended >= since && ended <= on);
}

/** Days on which open work came to an end: plans, assessments of the child, referrals decided, closings. */
const endings = onceFor((p: Picture): readonly Day[] => [
  ...closingsOf(p).map((closing) => closing.on),
  ...plansOf(p).flatMap((plan) => (isCaseworkPlan(plan) && plan.until !== undefined ? [plan.until] : [])),
  ...assessmentsOf(p).flatMap((one) => (isAssessmentOfChild(one.type) && one.ended !== undefined ? [happenedBy(one.ended)] : [])),
  ...entriesOf(p, 'referral-decision').map(happenedBy),
]);
