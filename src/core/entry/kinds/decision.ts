import { agencies, answers, date, entry, oneOfOrOther, parties, people, text } from '../fact.ts';
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
    /** What the owner of a restriction did about a suspected breach: `of` names it. */
    'breach-acted-on',
    'breach-within-terms',
  ),
  of: entry,
  children: people,
  consulted: agencies,
  /** What each agency asked thinks of it, by the name of the agency. */
  views: answers,
  dissent: text,
  reliesOn: people,
  /** For each worry: what is different now, how that is known, and who but the parent says so. */
  changed: answers,
  /** Why it was decided all the same, by what stood against it. */
  against: answers,
  contingency: text,
  stepDownTo: parties,
  review: date,
  signedOffBy: text,
});
