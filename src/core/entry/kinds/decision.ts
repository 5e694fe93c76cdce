import { agencies, date, entry, oneOfOrOther, parties, people, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const decision = kind('decision', 'A decision about a child or an adult, with its reason', {
  type: oneOfOrOther(
    'close',
    'step-down',
    'step-up',
    'discharge',
    'placement',
    'return-home',
    'no-meeting',
    'no-further-action',
    'no-role',
    'rely-on-relatives',
    'pre-birth',
    /** A manager's name under what somebody else decided or finished: `of` names it. */
    'sign-off',
  ),
  of: entry,
  children: people,
  consulted: agencies,
  dissent: text,
  reliesOn: people,
  contingency: text,
  stepDownTo: parties,
  review: date,
  signedOffBy: text,
});
