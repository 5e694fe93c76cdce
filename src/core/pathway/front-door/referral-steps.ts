import type { AgencyId } from '../../entry/ids.ts';
import { owedOn } from './referral-state.ts';
import type { ReferralWork } from './referral-work.ts';

/** What may be done next on a referral. Each is an entry of a kind that is there already, or a share. */
export type ReferralStep =
  | 'confirm-receipt'
  | 'ring-receiver'
  | 'send-again'
  | 'ask-agencies'
  | 'speak-with-referrer'
  | 'decide'
  | 'decide-again'
  | 'sign'
  | 'tell-referrer'
  | 'take-up'
  | 'challenge';

/**
 * What one agency may do next on a referral. Whoever received it always has a step, and whoever sent it has one until they are told and may question the decision after, so that
 * nothing is ever left where nobody can go on. Anybody else has none.
 */
export function stepsFor(work: ReferralWork, agency: AgencyId): readonly ReferralStep[] {
  const owed = new Set(owedOn(work));
  const sends = work.sender === agency && work.receiver !== agency;
  if (sends)
    return work.received === undefined ? ['ring-receiver', 'send-again'] : work.decision === undefined ? ['ring-receiver'] : ['challenge'];
  if (work.receiver !== agency) return [];
  if (owed.has('in-transit')) return ['confirm-receipt'];
  if (owed.has('to-decide')) return ['ask-agencies', 'speak-with-referrer', 'decide'];
  return [
    ...(owed.has('to-sign') ? (['sign'] as const) : []),
    ...(owed.has('to-tell') ? (['tell-referrer'] as const) : []),
    ...(owed.has('to-take-up') ? (['take-up'] as const) : []),
    'decide-again',
  ];
}
