import { agency, date, entry, oneOf, text } from '../fact.ts';
import { kind } from '../kind.ts';

/** Checks never see answers (rule 20). */
export const answer = kind('answer', 'The reply to a prompt', {
  prompt: text,
  outcome: oneOf('done', 'already-known', 'not-so', 'not-needed', 'passed-to', 'will-do-by', 'to-safeguarding-lead'),
  entry,
  to: agency,
  by: date,
  decider: text,
  /** In a demonstration only: the day of the past that was shown when the answer was given. It was recorded when it was given, as ever. */
  shownOn: date,
});
