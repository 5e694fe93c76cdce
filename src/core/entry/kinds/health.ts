import { amount, answers, number, oneOf, oneOfOrOther, text, texts } from '../fact.ts';
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
  place: text,
});
