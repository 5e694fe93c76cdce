import { actOnClosing } from '../../check/acts.ts';
import { agencyAsked, eachOnce, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck, type Settings } from '../../check/check.ts';
import { agenciesNamedTo } from '../../check/in-confidence.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import { agencyName, happenedBy, type Picture } from '../../picture/picture.ts';
import { mayKnow } from '../../picture/view.ts';
import { saysNoNeedLeft, saysOthersCarryOn } from '../../picture/words/step-down-words.ts';
import { caseworkClosings, reopenedBy } from '../../picture/work/casework-closings.ts';
import { type Closing, isCaseworkPlan, isPlanOfChild, isSocialCare, plansOf } from '../../picture/work/plans.ts';
import { takenOnElsewhere } from '../../picture/work/views-at-closing.ts';
import { addWorkingDays } from '../../time/calendar.ts';
import { showDay } from '../../time/day.ts';
import { declinedWithoutNextStep } from './declined.ts';
import { type HandedOn, handedOn, isUniversal, textsOf } from './handed-on.ts';

const parameters = {
  within: {
    value: 0,
    unit: 'working-days',
    source: 'ours (before it takes effect)',
    means: 'How long after the decision to close the lead, their word, the first look and the papers may be wanting.',
  },
  review: { value: 6, unit: 'weeks', source: 'ours', means: 'How soon after a closing somebody looks again.' },
  current: { value: 180, unit: 'days', source: 'ours', means: 'How lately a service has shown a sign of being at work with the family.' },
  declined: { value: 28, unit: 'days', source: 'ours', means: 'How long before a closing help that was declined still belongs to it.' },
} as const;

export const stepDownWithoutOwner = defineCheck({
  id: 'step-down-without-owner',
  number: 62,
  title: 'Stepped down with no owner on record',
  priority: 2,
  asks: '{Child} is to be helped by {services}. There is no record here of who leads, that they have accepted, or when the first look is: has it been settled, and where is it written?',
  because:
    'Cases were closed on the expectation that others would carry on, with no lead, no date and no word from those others. Some thought that one agency had it, some another; once the parent did not want the help that was to follow, and nothing more was decided.',
  learntFrom: [
    { review: 1, where: '§4.7; §6.87-6.92; Appendix B, HCC' },
    { review: 2, where: '§4.3.2; §4.6.2; §8.1' },
    { review: 0, where: 'Finding 3; Appendix A, Child A, point 7' },
  ],
  parameters,
  reads: {
    kinds: [
      'decision',
      'plan',
      'service',
      'assessment',
      'meeting',
      'allocation',
      'contact',
      'observation',
      'note',
      'referral',
      'referral-decision',
      'supervision',
      'share',
    ],
    claims: ['parent-of', 'carer-of', 'lives-with'],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: [
    'Accepted: who leads, and when they look first.',
    'Declined, and what was decided then.',
    'No need remains, with the reasons.',
  ],
  notWhen: [
    'No need remains, and the reason says so.',
    'A lead, their acceptance, a first look within the time and receipt of the papers are on record.',
    'Social care goes on with another plan, or another area has taken the case on.',
    'The case has been opened again since.',
  ],
  safeToAsk: false,
  evaluate: (p, settings) => {
    const watch = watching(p);
    return watch.result(caseworkClosings(p).flatMap((closing) => aboutClosing(p, closing, settings, watch)));
  },
});

function aboutClosing(p: Picture, closing: Closing, settings: Settings<typeof parameters>, watch: Watch): readonly Concern[] {
  const own: readonly Entry[] = closing.entries.filter(
    ({ by, facts }) => facts.heardFrom === undefined && (facts.decidedBy === undefined || facts.decidedBy === by),
  );
  const [first] = own;
  if (first === undefined || goesOn(p, closing) || takenOnElsewhere(p, closing) || reopenedBy(p, closing) !== undefined) return [];
  const to = handedOn(p, closing, own, { review: settings.review * 7, current: settings.current });
  if (!mayKnow(p.vantage, closing.by, ...to.receivers)) return [];
  if (!watch.reached(addWorkingDays(p.calendar, closing.on, settings.within))) return [];
  const declined = to.hasLead && to.hasAccepted ? [] : declinedWithoutNextStep(p, closing, own, settings.declined);
  const missing = [
    ...missingFrom(p, own, to, settings.review),
    ...(declined.length === 0 ? [] : ['what was decided when help was declined']),
  ];
  if (missing.length === 0) return [];
  const services = agenciesNamedTo(p, closing.by, [...new Set([...to.receivers, ...to.still.map(({ agency }) => agency)])]);
  const helpers = [...services, ...to.inWords.map((words) => `"${words}"`)];
  return [
    {
      anchor: first.id,
      about: [p.child],
      evidence: [...own, ...closing.stepDown, ...to.recommended, ...to.still.map(({ last }) => last), ...declined].map((entry) => entry.id),
      question: `${agencyName(p, closing.by)} recorded the closing of the case of ${named(p, [p.child])} on ${showDay(closing.on)}.${helpers.length === 0 ? '' : ` On record as helping the family, or as asked to: ${listed(helpers)}.`} There is no record here of ${listed(missing)}: has it been settled, and where is it written?`,
      ask: eachOnce([agencyAsked(closing.by, 'lead', 'lead'), ...to.receivers.map((agency) => agencyAsked(agency, 'lead'))]),
      ...actOnClosing(closing),
    },
  ];
}

/** The case is not handed on where social care itself goes on under another plan from about that day. */
const goesOn = (p: Picture, closing: Closing): boolean =>
  plansOf(p).some(
    (plan) =>
      isCaseworkPlan(plan) &&
      isSocialCare(p, plan.lead) &&
      isPlanOfChild(p, plan) &&
      plan.closing !== closing &&
      plan.opened !== undefined &&
      happenedBy(plan.opened) >= addWorkingDays(p.calendar, closing.on, -10) &&
      happenedBy(plan.opened) <= addWorkingDays(p.calendar, closing.on, 5),
  );

/** What is not on record of a handing on: others are named, or were still at work. */
function missingFrom(p: Picture, own: readonly Entry[], to: HandedOn, weeks: number): readonly string[] {
  const handed =
    to.receivers.length > 0 ||
    to.inWords.length > 0 ||
    to.still.length > 0 ||
    to.recommended.length > 0 ||
    textsOf(p, own).some(saysOthersCarryOn);
  if (!handed) return [];
  const papers = to.hasPapers || to.receivers.length === 0 ? [] : ['the papers reaching them'];
  // Where no need is left, services that see every family carry on without a lead. They are told all the same.
  const reasoned = own.some(({ facts }) => saysNoNeedLeft(facts.reason));
  if (reasoned && to.inWords.length === 0 && to.receivers.every((agency) => isUniversal(p, agency))) return papers;
  return [
    ...(to.hasLead ? [] : ['who leads now']),
    ...(to.hasAccepted ? [] : ['the lead having accepted']),
    ...(to.hasReview ? [] : [`a first look within ${weeks} weeks`]),
    ...papers,
  ];
}
