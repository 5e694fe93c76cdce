import { amount, answers, childWords, number, oneOf, oneOfOrOther, party, text, texts } from '../fact.ts';
import { kind } from '../kind.ts';

export const health = kind('health', 'A health event: booking, birth, diagnosis, medicine, check, admission, discharge', {
  type: oneOfOrOther(
    'pregnancy-booking',
    'pregnancy-test',
    'pregnancy-loss',
    'stillbirth',
    'birth',
    'diagnosis',
    'medication',
    'registration',
    'immunisation',
    'routine-sample',
    'admission',
    'discharge',
  ),
  status: oneOf('started', 'done', 'missed', 'deferred', 'none'),
  of: text,
  weeks: number,
  weight: amount,
  asked: texts,
  answers,
  outcome: text,
  /** How somebody left, who sees to what comes next, and who was minding each child at home meanwhile. */
  left: oneOf('as-advised', 'against-advice', 'not-known'),
  followUp: party,
  /** What the family were told on going home, and what they understood of it, in their words (R108). */
  told: text,
  understood: text,
  minding: childWords,
  place: text,
});
