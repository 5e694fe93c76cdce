import { flag, oneOfOrOther, people } from '../fact.ts';
import { kind } from '../kind.ts';

export const advice = kind('advice', 'Advice given, and to whom', {
  topic: oneOfOrOther('safe-sleep', 'contact', 'domestic-abuse', 'feeding'),
  to: people,
  understood: flag,
});
