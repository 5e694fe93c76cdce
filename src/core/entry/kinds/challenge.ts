import { agency, date, entry, oneOf, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const challenge = kind('challenge', "Disagreement with another agency's decision or record, and what came of it", {
  stage: text,
  status: oneOf('raised', 'answered', 'escalated', 'resolved', 'dropped'),
  to: agency,
  of: entry,
  /** Something in the work that is to be put right, by whom and by when, as against a decision that is questioned (R150). */
  type: oneOf('quality-notice'),
  owner: text,
  answerBy: date,
});
