import { agency, date, entry, oneOf, text } from '../fact.ts';
import { kind } from '../kind.ts';

/** Sharing is itself an entry (rule 1). `reached` is when the other agency had it; `recalled` ends reading from then on. */
export const share = kind('share', 'An entry given to another agency, or kept back with a reason', {
  of: entry,
  with: agency,
  what: oneOf('whole', 'extract'),
  extract: text,
  sent: date,
  reached: date,
  how: text,
  basis: text,
  status: oneOf('sent', 'acknowledged', 'recalled', 'withheld'),
  acknowledged: date,
  /** By which way it was given in Heed. A message that was left on a machine has reached nobody until it is confirmed (finding: 0 F2e). */
  route: oneOf('in-heed', 'telephone', 'in-person', 'post', 'secure-email', 'voicemail'),
  /** Whoever pressed, as they were called then (rule 28). */
  givenBy: text,
  /** Who at the other agency was spoken to or written to. */
  spokenTo: text,
  /** When it was said outside Heed, in the giver's words. Knowing begins when the share lands, whatever stands here (rules 3 and 4). */
  saidWhen: text,
  consent: oneOf('agreed', 'objected', 'not-asked'),
  /** What was said when consent was asked, or why it was not asked. */
  consentWords: text,
  /** The sharing agreement under which it was given as the entry was recorded. */
  agreement: text,
  /** Who else looked at a decision not to share. */
  reviewer: text,
});
