import { agency, date, entry, oneOf, text } from '../fact.ts';
import { kind } from '../kind.ts';

/** Sharing is itself an entry (rule 1). `reached` is when the other agency had it; `recalled` ends reading from then on. */
export const share = kind('share', 'An entry given to another agency, or kept back with a reason', {
  of: entry,
  with: agency,
  what: oneOf('whole', 'extract'),
  extract: text,
  sent: date,
  reached: date,
  how: text,
  basis: text,
  status: oneOf('sent', 'acknowledged', 'recalled', 'withheld'),
  acknowledged: date,
});
