import { agencies, answers, date, entry, evidence, oneOf, oneOfOrOther, parties, people, text } from '../fact.ts';
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
    /** Steps before the work with a child is closed: it is proposed, the panel looks, notice is given, or the proposal is taken back. `of` names the proposal. */
    'proposal',
    'panel',
    'notice',
    'taken-back',
    /** Somebody looked again at what was decided just before closed days: `of` names it. */
    'second-look',
    /** That what an entry (`of`) tells of is serious harm to a child. */
    'serious-harm',
    /** What is decided for one child after a death, serious harm or news of an offence (`of`). */
    'for-a-child-after',
    /** Who is at hand for a family after a death or serious harm (`of`). */
    'support-after',
    /** Who judged a threat against a child (`of`), and how. */
    'threat-judged',
    /** What is done about a review of a death or serious harm (`of`). */
    'panel-notified',
    'panel-not-notified',
    'rapid-review-sent',
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
  /** Of a closing: the strengths that show what is different, by the worry; each stands beside a concern on record. */
  strengths: evidence,
  /** Why it was decided all the same, by what stood against it. */
  against: answers,
  contingency: text,
  stepDownTo: parties,
  review: date,
  signedOffBy: text,
  /** What is proposed: to close, or to step down. */
  proposes: oneOf('close', 'step-down'),
  /** What a panel, or somebody who looked again, made of it. */
  outcome: oneOf('passed', 'not-passed'),
  /** The day from which it takes effect, where notice is given. */
  from: date,
  /** For each of the family: how and when they were told, or why not. */
  told: answers,
  /** Who of those that take over has accepted, and when. */
  accepted: text,
  /** Who looks again after closing, and until when. */
  watchedBy: text,
  watchUntil: date,
});
