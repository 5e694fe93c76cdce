import type { ClockName, OwnLimits } from '../../clock/clocks.ts';
import type { Entry } from '../../entry/entry.ts';
import type { Picture } from '../../picture/picture.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import { type Due, dueFrom } from '../due.ts';
import { beginsWork, isToBeTakenUp, type ReferralWork } from './referral-work.ts';

/** Where a referral stands: what it waits for first. `finished` waits for nothing. */
export const referralStates = ['in-transit', 'to-decide', 'to-sign', 'to-tell', 'to-take-up', 'finished'] as const;
export type ReferralState = (typeof referralStates)[number];

/** A manager's name, telling the referrer and taking the work up do not wait for one another: a page shows all that are owed. */
export function owedOn(work: ReferralWork): readonly Exclude<ReferralState, 'finished'>[] {
  const { received, decision, signature, takenUp } = work;
  if (received === undefined) return ['in-transit'];
  if (decision === undefined) return ['to-decide'];
  return [
    ...(signature === undefined ? (['to-sign'] as const) : []),
    ...(isToBeTold(work) ? (['to-tell'] as const) : []),
    ...(isToBeTakenUp(decision) && takenUp === undefined ? (['to-take-up'] as const) : []),
  ];
}

/** Whoever raised it is told what came of it, unless nobody knows who that is (R064). */
const isToBeTold = ({ told, referral }: ReferralWork): boolean => told === undefined && referral.facts.from !== 'anonymous';

export const stateOf = (work: ReferralWork): ReferralState => owedOn(work)[0] ?? 'finished';

const checksClock = {
  'most-urgent': 'front-door-checks-most-urgent',
  urgent: 'front-door-checks-urgent',
  other: 'front-door-checks-other',
} as const satisfies Readonly<Record<string, ClockName>>;

/**
 * The clocks that run on a referral from its arrival: deciding and telling whoever raised it within a working day (Working Together), and asking the others by the urgency that
 * the front door gave it (one hub's procedure). None runs before it has arrived.
 */
export function duesOf(p: Picture, work: ReferralWork, own: OwnLimits = {}): readonly Due[] {
  const { referral, received, decision, told } = work;
  // The clocks are those of a front door: a centre has none.
  if (received === undefined || !isSocialCare(p, work.receiver)) return [];
  const decided = decidedBy(work);
  const met = decision === undefined ? decided : isToBeTold(work) ? undefined : later(decision, told ?? decision);
  return [
    dueFrom(p, checksClock[referral.facts.urgency ?? 'other'], received, decided, own),
    dueFrom(p, 'referral-decision', received, met, own),
  ].filter((due) => due !== undefined);
}

/** What shows that it was decided: the decision, or where none was written down, work that was begun on it or ended. */
export const decidedBy = ({ decision, since }: ReferralWork): Entry | undefined =>
  decision ?? since.find((entry) => beginsWork(entry) || (entry.kind === 'decision' && entry.facts.type !== 'sign-off'));

const later = <T extends { readonly recorded: number }>(a: T, b: T): T => (a.recorded >= b.recorded ? a : b);
