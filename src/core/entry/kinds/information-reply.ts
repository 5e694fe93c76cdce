import { oneOf, parties } from '../fact.ts';
import { kind } from '../kind.ts';

export const informationReply = kind('information-reply', 'The answer to a request for information', {
  from: parties,
  to: parties,
  outcome: oneOf('given', 'refused', 'nothing-held'),
  awaiting: parties,
});
