import { agencies, alleged, date, oneOf, people, text, texts } from '../fact.ts';
import { kind } from '../kind.ts';

export const referral = kind('referral', 'A worry put to an agency that can act on it', {
  from: oneOf('professional', 'family', 'neighbour', 'public', 'anonymous', 'self'),
  to: agencies,
  children: people,
  alleged,
  evidenceOffered: text,
  /** How soon whoever receives it says that others must be asked: it chooses a clock, and nothing else. */
  urgency: oneOf('most-urgent', 'urgent', 'other'),
  /** The form on which it is written: each asks facts of its own. */
  sort: oneOf('ambulance-concern', 'gp', 'childrens-centre'),
  /** What an ambulance crew saw of the home and of how the family lives, and whom they told as they left (R128). */
  conditions: text,
  howLived: text,
  handedTo: text,
  /** Flags of a GP's problem list that bear on safety, each with its day (R260). */
  flags: texts,
  lastSeen: date,
  /** What a children's centre is told of, and what is to be told back (R129). */
  concerns: texts,
  planCarried: text,
  tellBack: text,
});
