import { agencies, answers, date, entry, evidence, oneOfOrOther, parties, people, text } from '../fact.ts';
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
  /** What each agency asked thinks of it, by the name of the agency. */
  views: answers,
  dissent: text,
  reliesOn: people,
  /** For each worry: what is different now, how that is known, and who but the parent says so. */
  changed: answers,
  /** Of a closing: the strengths that show what is different, by the worry; each stands beside a concern on record. */
  strengths: evidence,
  /** Why it was decided all the same, by what stood against it. */
  against: answers,
  contingency: text,
  stepDownTo: parties,
  review: date,
  signedOffBy: text,
});
