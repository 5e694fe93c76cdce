import { entry, flag, oneOf, oneOfOrOther, people, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const advice = kind('advice', 'Advice given, and to whom', {
  topic: oneOfOrOther('safe-sleep', 'contact', 'domestic-abuse', 'feeding', 'arrangement'),
  to: people,
  understood: flag,
  /** The terms, agreement or plan that was gone through with them (R116). */
  of: entry,
  agreed: oneOf('yes', 'no', 'not-asked'),
  /** Whether they hold a copy of it. */
  copy: flag,
  /** Who told them, as they are called at work. */
  toldBy: text,
});
