import type { Body } from '../../../core/entry/entry.ts';
import { stepsFor } from '../../../core/pathway/front-door/referral-steps.ts';
import { referralAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, type Asking, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { appendShare } from '../share/sharing-context.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { parseSignOff, signOffBody } from '../work/sign-off.ts';
import { overtaken, standsOn } from '../work/stands.ts';
import { parseDecision } from './decide-form.ts';
import { findReferral, type ReferralRead } from './referral-read.ts';
import { referralView } from './referral-view.ts';

const address = '/cases/:case/referrals/:referral';

/** One referral, and what may be done on it next. */
export const referralRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'referral-shown',
  parse: (asking) => asking,
  read: findReferral,
  show: (read, given) => referralView(read, given),
  template: 'front-door/referral.njk',
});

export const again = (read: ReferralRead, given: GivenCase, returned: Returned): Answered => ({
  kind: 'page',
  template: 'front-door/referral.njk',
  model: referralView(read, given, returned),
  invalid: true,
});

/** Confirms that a referral has arrived: until somebody does, it is on its way (R065). */
export const receiveReferralRoute: Route = {
  method: 'POST',
  address: `${address}/received`,
  permission: 'write-for-agency',
  audit: 'referral-received',
  inside: 'case',
  respond: async (asking, given) => {
    const read = await findReferral(asking, given);
    const steps = read === undefined ? [] : stepsHere(read, given);
    if (read === undefined || steps.length === 0) return notFound;
    const { referral, receiver } = read.work;
    const stages: Answered = { kind: 'go', to: `${referralAddress(given.open, referral.id, chosenDay(asking.query, read.on))}#stages` };
    // Somebody else has confirmed it meanwhile.
    if (!steps.includes('confirm-receipt')) return stages;
    const receipt = { with: receiver, status: 'acknowledged' } as const;
    if (!(await appendShare(given, { entry: referral, on: read.on }, receipt))) return notFound;
    return stages;
  },
};

/** Decides on a referral (R062, R063, R066): what it rests on is on record, or the reason why not is recorded with it. */
export const decideReferralRoute: Route = {
  method: 'POST',
  address: `${address}/decide`,
  permission: 'write-for-agency',
  audit: 'referral-decided',
  inside: 'case',
  respond: async (asking, given) => {
    const read = await findReferral(asking, given);
    const steps = read === undefined ? [] : stepsHere(read, given);
    if (read === undefined || !(steps.includes('decide') || steps.includes('decide-again'))) return notFound;
    const meanwhile = overtaken(asking.body, standsOn(read.work.decision, given.open));
    if (meanwhile.length > 0) return again(read, given, { sent: asking.body, problems: meanwhile });
    const parsed = parseDecision(asking.body, read);
    return 'problems' in parsed ? again(read, given, parsed) : append(asking, given, read, parsed, 'decision');
  },
};

/** Puts a manager's name under a decision that somebody else made (R067). */
export const signReferralRoute: Route = {
  method: 'POST',
  address: `${address}/sign`,
  permission: 'sign-off',
  audit: 'referral-signed',
  inside: 'case',
  respond: async (asking, given) => {
    const read = await findReferral(asking, given);
    const decision = read?.work.decision;
    const steps = read === undefined ? [] : stepsHere(read, given);
    if (read === undefined || decision === undefined || !steps.includes('decide-again')) return notFound;
    const meanwhile = overtaken(asking.body, standsOn(decision, given.open));
    if (meanwhile.length > 0) return again(read, given, { sent: asking.body, problems: meanwhile });
    if (!steps.includes('sign')) return again(read, given, { sent: asking.body, problems: [signedAlready] });
    const isOwn = decision.worker !== undefined && decision.worker === given.visitor.worker;
    const signed = parseSignOff(asking.body, isOwn, 'Somebody other than who decided it puts their name to it');
    if ('problems' in signed) return again(read, given, signed);
    return append(asking, given, read, signOffBody(decision, read.on, signed), 'stages');
  },
};

const signedAlready = { field: 'stands', text: 'Somebody has put their name to this decision already, as is shown above' } as const;

export const stepsHere = ({ work }: ReferralRead, { open: { vantage } }: GivenCase) =>
  vantage.kind === 'agency' ? stepsFor(work, vantage.agency) : [];

async function append(asking: Asking, given: GivenCase, { work, on }: ReferralRead, body: Body, part: string): Promise<Answered> {
  if (!(await recordStep({ body, on }, given))) return notFound;
  return { kind: 'go', to: `${referralAddress(given.open, work.referral.id, chosenDay(asking.query, on))}#${part}` };
}
