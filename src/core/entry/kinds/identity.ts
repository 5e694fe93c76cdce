import { date, oneOf, people, text } from '../fact.ts';
import { kind } from '../kind.ts';

/** A person at an instant is the records confirmed as one by then (rule 5). Joining never grants reading. */
export const identity = kind('identity', 'Person records said to be one person, or split again', {
  records: people,
  /** `reopened`: what was decided is undone, and it is to be decided again. */
  status: oneOf('proposed', 'confirmed', 'rejected', 'split', 'reopened'),
  decider: text,
  why: text,
  /** Left for later: when it is to be looked at again. */
  again: date,
});
