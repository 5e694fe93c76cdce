import type { Instant } from '../time/instant.ts';
import type { AnyCheck } from './check.ts';
import { type OwnChecks, ownChecks } from './own-checks.ts';
import { everythingOn, type Policy, type PolicyStatement, underPolicy } from './policy.ts';

/** The checks of a partnership as its decisions have them. */
export interface DecidedChecks {
  readonly policy: Policy;
  /** Those that come with Heed. */
  readonly built: readonly AnyCheck[];
  readonly own: OwnChecks;
  /** All of them, in the order in which they are put. */
  readonly checks: readonly AnyCheck[];
}

/**
 * The checks that come with Heed and a partnership's own, under what it has decided about them. A demonstration is a reconstruction and begins with
 * all of them on; a partnership at work with none.
 * @param at as of when its own checks are worded
 * @param readOwn makes a check of the text of a rule
 */
export function decidedChecks(
  { demonstration }: { readonly demonstration: boolean },
  statements: readonly PolicyStatement[],
  comeWithHeed: readonly AnyCheck[],
  at: Instant,
  readOwn: (rule: string) => AnyCheck | undefined,
): DecidedChecks {
  const policy: Policy = demonstration ? { ...everythingOn, statements } : { statements, reckoning: 'landed', untold: 'off' };
  const underIt = (check: AnyCheck): AnyCheck => underPolicy(check, policy);
  const built = comeWithHeed.map(underIt);
  const adopted = ownChecks(policy, at, readOwn);
  const own = { ...adopted, checks: adopted.checks.map(underIt) };
  return { policy, built, own, checks: [...built, ...own.checks] };
}
