import { agencyAsked, holder } from '../../../src/core/check/asking.ts';
import { type Concern, defineCheck } from '../../../src/core/check/check.ts';
import { dated } from '../../../src/core/check/dated.ts';
import { anyRecord } from '../../../src/core/check/reads.ts';
import { watching } from '../../../src/core/check/watch.ts';
import type { AgencyId } from '../../../src/core/entry/ids.ts';
import { concernsChild } from '../../../src/core/picture/family/concerns-child.ts';
import { agencyName, entriesOf, isAgencyOfKind, type Picture, personName } from '../../../src/core/picture/picture.ts';
import { promptDayAfter } from '../../../src/core/time/calendar.ts';
import { type Awaited, type Sent, settledOn, startOf } from './steps.ts';

export const referralInTransit = defineCheck({
  id: 'referral-in-transit',
  number: 45,
  title: 'Sent, and not arrived',
  priority: 3,
  asks: '{Sender} referred {child} to {receiver} on {date}. There is no record here that it has arrived, been decided on or been taken up: where is it, and who will ring to find out?',
  because:
    "A midwife's referral of an unborn baby took some three months from one team to the next, and was not missed. Referrals between teams arrived late or lay undecided.",
  learntFrom: [
    { review: 4, where: '§6.3-6.4' },
    { review: 4, where: '§15.3' },
    { review: 1, where: '§11.1-11.2' },
  ],
  parameters: {
    receipt: { value: 1, unit: 'working-days', source: 'ours', means: 'How long a referral may be on its way.' },
    decision: { value: 2, unit: 'working-days', source: 'ours', means: 'How long after it arrived it may be undecided.' },
    uptake: {
      value: 5,
      unit: 'working-days',
      source: 'ours',
      means: 'How long after it arrived it may be without a worker, or any work on it.',
    },
  },
  reads: { kinds: anyRecord, claims: [] },
  answerWithin: { amount: 1, unit: 'working-days' },
  closesWith: ['It arrived: when, and with whom it is.', 'It was sent again.', 'It was withdrawn.'],
  notWhen: [
    'The receiver has it under another number.',
    'Whoever received it wrote it down: it has arrived.',
    'The receiver is at work with the child already, and needs to decide nothing.',
  ],
  safeToAsk: false,
  evaluate(p, settings) {
    const watch = watching(p);
    const concerns = referralsSent(p).flatMap((sent): readonly Concern[] => {
      const awaited = awaitedNow(p, sent, (step) => {
        const day = promptDayAfter(p.calendar, startOf(p, sent, step), settings[step]);
        return watch.reached(day);
      });
      return awaited === undefined ? [] : [concernAbout(p, sent, awaited)];
    });
    return watch.result(concerns);
  },
});

/** Referrals of this child that one agency made to another, apart for each agency that they went to. What the receiver wrote down itself has arrived. */
const referralsSent = (p: Picture): readonly Sent[] =>
  entriesOf(p, 'referral')
    .filter((referral) => concernsChild(p, referral) && !(referral.facts.to ?? []).includes(referral.by))
    .flatMap((referral) => [...new Set(referral.facts.to ?? [])].map((receiver) => ({ referral, receiver })));

/** Who decides on a referral: any other agency only receives it. */
const decides = (p: Picture, receiver: AgencyId): boolean => isAgencyOfKind(p, receiver, 'social-care', 'front-door', 'early-help');

/** The first step that is not on record, where its time is over. What comes after it is not asked about yet. */
function awaitedNow(p: Picture, sent: Sent, isLate: (step: Awaited) => boolean): Awaited | undefined {
  const steps: readonly Awaited[] = decides(p, sent.receiver) ? ['receipt', 'decision', 'uptake'] : ['receipt'];
  const step = steps.find((one) => settledOn(p, sent, one) === undefined);
  return step !== undefined && isLate(step) ? step : undefined;
}

const notOnRecord: Readonly<Record<Awaited, string>> = {
  receipt: 'that it has arrived: has it, and who will ring to find out where it is?',
  decision: 'of a decision on it: has one been made, and who will ring to find out?',
  uptake: 'of who has taken it up: who has it now, and who will ring to find out?',
};

function concernAbout(p: Picture, { referral, receiver }: Sent, awaited: Awaited): Concern {
  return {
    anchor: `${referral.thread ?? referral.id} ${receiver}`,
    about: referral.about,
    evidence: [referral.id],
    question: `${agencyName(p, referral.by)} referred ${personName(p, p.child)} to ${agencyName(p, receiver)} ${dated(referral.when)}. There is no record here ${notOnRecord[awaited]}`,
    ask: [holder(referral), agencyAsked(receiver, 'worker', 'lead')],
  };
}
