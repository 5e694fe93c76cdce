import { agencies, alleged, oneOf, people, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const referral = kind('referral', 'A worry put to an agency that can act on it', {
  from: oneOf('professional', 'family', 'neighbour', 'public', 'anonymous', 'self'),
  to: agencies,
  children: people,
  alleged,
  evidenceOffered: text,
  /** How soon whoever receives it says that others must be asked: it chooses a clock, and nothing else. */
  urgency: oneOf('most-urgent', 'urgent', 'other'),
});
