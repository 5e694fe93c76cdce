import { entry, flag, oneOf, person } from '../fact.ts';
import { kind } from '../kind.ts';

/** The family's own account stands beside an entry and is shown with it to every reader (rule 8); so does the reply to what it asks. */
export const account = kind('account', "The family's own account of an entry, or the reply to one", {
  of: entry,
  from: person,
  /** What somebody of the family asks by it, to which a reply is owed. One that asks for nothing stands as it is. */
  asks: oneOf('view', 'complaint', 'put-right', 'objection'),
  /** An agency's reply to what the entry that it stands beside asks. */
  reply: flag,
});
