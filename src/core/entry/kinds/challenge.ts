import { agency, entry, oneOf, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const challenge = kind('challenge', "Disagreement with another agency's decision or record, and what came of it", {
  stage: text,
  status: oneOf('raised', 'answered', 'escalated', 'resolved', 'dropped'),
  to: agency,
  of: entry,
});
