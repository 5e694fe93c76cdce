import { oneOf, people, text } from '../fact.ts';
import { kind } from '../kind.ts';

/** A person at an instant is the records confirmed as one by then (rule 5). Joining never grants reading. */
export const identity = kind('identity', 'Person records said to be one person, or split again', {
  records: people,
  status: oneOf('proposed', 'confirmed', 'rejected', 'split'),
  decider: text,
  why: text,
});
