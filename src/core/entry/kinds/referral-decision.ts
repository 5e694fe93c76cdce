import { agencies, dateOrFlag, entry, flag, oneOf, people, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const referralDecision = kind('referral-decision', 'What was decided on a referral', {
  /** The referral that was decided on. */
  of: entry,
  decision: oneOf('no-further-action', 'no-role', 'advice', 'early-help', 'assess', 'strategy', 'already-open'),
  checkedWith: agencies,
  children: people,
  spokeToReferrer: dateOrFlag,
  whyNotSpoken: text,
  historyConsidered: flag,
  whyNotHistory: text,
  whyNotAsked: text,
  /** Why a service that is always asked was not. */
  whyNotAlways: text,
  /** What was done to find out whether a worry is so. */
  tested: text,
  fedBack: dateOrFlag,
  signedOffBy: text,
});
