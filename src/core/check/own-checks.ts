import type { Instant } from '../time/instant.ts';
import type { AnyCheck } from './check.ts';
import { type Policy, ruleInForce } from './policy.ts';

/** The checks that a partnership has adopted itself. */
export interface OwnChecks {
  /** Each once, as it is worded on the day that is looked at (before that, as it will be), with how it was worded at other times. */
  readonly checks: readonly AnyCheck[];
  /** Those of which some wording cannot be read: it asks nothing while that wording holds. */
  readonly unread: readonly string[];
}

/**
 * The own checks among a partnership's decisions, whether they are on or not.
 * @param read makes a check of the text of a rule; undefined where it cannot be read, as one may be that was adopted under an earlier vocabulary
 */
export function ownChecks(policy: Policy, at: Instant, read: (rule: string) => AnyCheck | undefined): OwnChecks {
  const adopted = policy.statements.flatMap((one) => (one.what === 'adopted' ? [one] : []));
  const checks: AnyCheck[] = [];
  const unread: string[] = [];
  for (const id of new Set(adopted.map(({ check }) => check))) {
    const readOwn = (rule: string | undefined): AnyCheck | undefined => {
      const check = rule === undefined ? undefined : read(rule);
      return check?.id === id ? check : undefined;
    };
    const asWorded = (then: Instant): AnyCheck | undefined => readOwn(ruleInForce(policy, id, then));
    const wordings = adopted.filter(({ check }) => check === id).map(({ rule }) => readOwn(rule));
    const shown = asWorded(at) ?? wordings.find((one) => one !== undefined);
    if (shown !== undefined) checks.push({ ...shown, asWorded });
    if (wordings.includes(undefined)) unread.push(id);
  }
  return { checks, unread };
}
