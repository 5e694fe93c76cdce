import { flag, oneOfOrOther, people, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const advice = kind('advice', 'Advice given, and to whom', {
  topic: oneOfOrOther('safe-sleep', 'contact', 'domestic-abuse', 'feeding'),
  to: people,
  understood: flag,
  /** The sheet that was given to take away, and its version: `safe-sleep@1`; how it was given, and how it was found out whether it was understood. */
  sheet: text,
  how: text,
  howUnderstood: text,
});
