import type { AnyCheck } from '../core/check/check.ts';
import type { Expected } from '../core/replay/comparison.ts';

/**
 * What a review expects, put to one rule: a finding counts as surfaced where the rule asks about its records in its time, whichever checks
 * the file names for it, and so does good practice that it asks about.
 */
export const asOf = ({ id }: AnyCheck, expected: Expected): Expected => ({
  ...expected,
  failings: expected.failings.map((failing) => ({ ...failing, checks: [id] })),
  goodPractice: expected.goodPractice.map((practice) => ({ ...practice, checks: [id] })),
});
