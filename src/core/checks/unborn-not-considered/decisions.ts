import type { Entry } from '../../entry/entry.ts';
import { childrenOf } from '../../picture/family/family.ts';
import type { Pregnancy } from '../../picture/family/pregnancies.ts';
import { fromEach } from '../../picture/growing.ts';
import { entriesOf, entriesOfAny, happenedBy, type Picture, recordedDay } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { plansOf } from '../../picture/work/plans.ts';
import { addDays } from '../../time/day.ts';

const isAboutBaby = (pregnancy: Pregnancy, entry: Entry): boolean => {
  if (entry.when.latest < pregnancy.first.when.earliest) return false;
  const children = 'children' in entry.facts && Array.isArray(entry.facts.children) ? entry.facts.children : undefined;
  return pregnancy.baby === undefined
    ? entry.about.includes(pregnancy.woman) && entry.themes.includes('pregnancy')
    : (children ?? entry.about).includes(pregnancy.baby);
};

const decidingIn = fromEach((entry) => (isDecisionOnAssessment(entry) || isDecisionOnConference(entry) ? [entry] : []));

/** A pre-birth assessment or a decision on one; and, where another child is on a protection plan, on a conference. */
export function decisionsOwed(p: Picture, pregnancy: Pregnancy): readonly string[] {
  const anew = lastReferral(p, pregnancy);
  const about = decidingIn(p.known.entries).filter(
    (entry) => isAboutBaby(pregnancy, entry) && (anew === undefined || !isWithoutWork(entry) || isRecordedBefore(anew, entry)),
  );
  const assessed = about.some(isDecisionOnAssessment);
  const conferenced = about.some(isDecisionOnConference);
  const until = pregnancy.birth === undefined ? p.today : happenedBy(pregnancy.birth);
  const protectedSibling = plansOf(p).some(
    (plan) =>
      plan.type === 'child-protection' &&
      plan.from !== undefined &&
      plan.from <= until &&
      (plan.until === undefined || plan.until > happenedBy(pregnancy.first)) &&
      plan.children
        .concat(plan.entries.flatMap((entry) => entry.about))
        .some((child) => childrenOf(p, pregnancy.woman).includes(child) && child !== pregnancy.baby),
  );
  return [
    ...(assessed || conferenced ? [] : ['an assessment before the birth']),
    ...(protectedSibling && !conferenced && !(pregnancy.birth !== undefined && assessed) ? ['a conference'] : []),
  ];
}

/** The last referral of the baby by now. What was decided before it, to do no more, was not decided of what it tells. */
export const lastReferral = (p: Picture, pregnancy: Pregnancy): Entry | undefined =>
  entriesOf(p, 'referral').findLast((entry) => isAboutBaby(pregnancy, entry) && isBeforeOrAtBirth(pregnancy, entry));

/** True where more than nothing had been decided about the baby by a referral. */
export const wasDecidedBefore = (p: Picture, pregnancy: Pregnancy, referral: Entry): boolean =>
  decidingIn(p.known.entries).some((entry) => isAboutBaby(pregnancy, entry) && isRecordedBefore(entry, referral));

const isWithoutWork = (entry: Entry): boolean =>
  (entry.kind === 'referral-decision' && entry.facts.decision !== 'assess' && entry.facts.decision !== 'strategy') ||
  (entry.kind === 'decision' && (entry.facts.type === 'no-further-action' || entry.facts.type === 'no-role'));

function isDecisionOnAssessment(entry: Entry): boolean {
  switch (entry.kind) {
    case 'assessment':
      return (
        ['pre-birth', 'child-and-family', 'initial', 'core', 'section-47'].includes(entry.facts.type ?? '') &&
        entry.facts.status !== 'recommended'
      );
    case 'plan':
      return entry.facts.type === 'child-in-need' || entry.facts.type === 'child-protection' || entry.facts.type === 'looked-after';
    case 'decision':
      return (
        entry.facts.type === 'pre-birth' ||
        ((entry.facts.type === 'no-further-action' || entry.facts.type === 'no-role') && entry.facts.reason !== undefined)
      );
    case 'referral-decision':
      return (
        entry.facts.decision === 'assess' ||
        entry.facts.decision === 'strategy' ||
        (entry.facts.decision !== undefined && entry.facts.reason !== undefined)
      );
    case 'meeting':
      return entry.facts.type === 'pre-birth' && entry.facts.status !== 'requested' && entry.facts.status !== 'cancelled';
    default:
      return false;
  }
}

const isDecisionOnConference = (entry: Entry): boolean =>
  (entry.kind === 'meeting' &&
    (entry.facts.type === 'conference-initial' || entry.facts.type === 'strategy') &&
    entry.facts.status !== 'requested' &&
    entry.facts.status !== 'cancelled') ||
  (entry.kind === 'plan' && entry.facts.type === 'child-protection') ||
  (entry.kind === 'decision' &&
    (entry.facts.type === 'no-meeting' || entry.facts.type === 'pre-birth') &&
    entry.facts.reason !== undefined);

const isBeforeOrAtBirth = (pregnancy: Pregnancy, entry: Entry): boolean =>
  pregnancy.birth === undefined || recordedDay(entry) <= addDays(recordedDay(pregnancy.birth), 7);

/** What was said for the baby and not decided: referrals, decisions without a reason, requests and replies. */
export const concernsForBaby = (p: Picture, pregnancy: Pregnancy): readonly Entry[] =>
  entriesOfAny(p, 'referral', 'referral-decision', 'information-request', 'information-reply').filter(
    (entry) => isAboutBaby(pregnancy, entry) && isBeforeOrAtBirth(pregnancy, entry) && !isDecisionOnAssessment(entry),
  );

/** Meetings on the other children, held while the pregnancy was known, that the records do not show to have been about the baby too. */
export const meetingsThatPassedOver = (p: Picture, pregnancy: Pregnancy): readonly Entry[] =>
  entriesOf(p, 'meeting').filter(
    (entry) =>
      entry.facts.status === 'held' &&
      entry.recorded >= pregnancy.first.recorded &&
      entry.about.some((person) => childrenOf(p, pregnancy.woman).includes(person)) &&
      (pregnancy.baby === undefined || !entry.about.includes(pregnancy.baby)) &&
      (pregnancy.birth === undefined || entry.recorded <= pregnancy.birth.recorded),
  );
