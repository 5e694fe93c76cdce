import { date, entry, oneOf, parties, text } from '../fact.ts';
import { kind } from '../kind.ts';

/** A chaser, and that an answer is no longer needed, stand on the thread of what they are about. `of` is something of the asker's that is sent with it. */
export const informationRequest = kind('information-request', 'Records or facts asked for', {
  from: parties,
  to: parties,
  for: text,
  purpose: text,
  basis: text,
  due: date,
  awaiting: parties,
  status: oneOf('asked', 'chased', 'withdrawn'),
  of: entry,
});
