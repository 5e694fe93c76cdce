import { date, text } from '../fact.ts';
import { kind } from '../kind.ts';

/** Shown before a visit; never in a family's copy, never evidence for a check; ends unless reviewed in six months (rule 8). */
export const visitSafety = kind('visit-safety', 'What a visitor needs to know to be safe', {
  fact: text,
  who: text,
  reviewBy: date,
});
