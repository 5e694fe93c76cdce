import { entry, flag, oneOf, oneOfOrOther, people, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const advice = kind('advice', 'Advice given, and to whom', {
  topic: oneOfOrOther('safe-sleep', 'contact', 'domestic-abuse', 'feeding', 'arrangement'),
  to: people,
  understood: flag,
  /** The sheet that was given to take away, and its version: `safe-sleep@1`; how it was given, and how it was found out whether it was understood. */
  sheet: text,
  how: text,
  howUnderstood: text,
  /** The terms, agreement or plan that was gone through with them (R116). */
  of: entry,
  agreed: oneOf('yes', 'no', 'not-asked'),
  /** Whether they hold a copy of it. */
  copy: flag,
  /** Who told them, as they are called at work. */
  toldBy: text,
});
