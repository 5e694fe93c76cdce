import { flag, oneOf, parties, text } from '../fact.ts';
import { kind } from '../kind.ts';

/** `read` says that what was sent with the request was read; `reviewer`, who else looked at declining. */
export const informationReply = kind('information-reply', 'The answer to a request for information', {
  from: parties,
  to: parties,
  outcome: oneOf('given', 'part', 'refused', 'nothing-held'),
  awaiting: parties,
  reviewer: text,
  read: flag,
  /** What an agency thinks of closing, where it was asked that. */
  view: oneOf('agrees', 'disagrees', 'concern'),
});
