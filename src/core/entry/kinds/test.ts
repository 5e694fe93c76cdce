import { number, oneOf, oneOfOrOther } from '../fact.ts';
import { kind } from '../kind.ts';

export const test = kind('test', 'A test for drugs or alcohol', {
  of: oneOfOrOther('drugs', 'alcohol'),
  result: oneOf('negative', 'positive', 'prescribed-only', 'within-limits', 'refused', 'missed', 'doubtful'),
  count: number,
});
