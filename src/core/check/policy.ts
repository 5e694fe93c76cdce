import { type Day, noEarliest } from '../time/day.ts';
import { earliestOf, laterOf } from '../time/extremes.ts';
import { type Instant, startOf } from '../time/instant.ts';
import type { AnyCheck, Parameter } from './check.ts';
import { settingsOf } from './evaluate.ts';
import type { ImpactLine } from './impact.ts';

/** A decision about a check, in force from a day on. Who decided it and why stands with it; a later one replaces it and neither is ever changed. */
export type Deciding = {
  readonly check: string;
  readonly from: Day;
  readonly decidedBy: string;
  readonly reason: string;
} & (
  | { readonly what: 'switched-on'; readonly impact: ImpactLine }
  | { readonly what: 'switched-off' }
  /** A check of its own, or a new wording of one: the text of its rule (`rules/README.md`). It is on once it is switched on. */
  | { readonly what: 'adopted'; readonly rule: string }
  | { readonly what: 'setting'; readonly parameter: string; readonly value: Parameter['value']; readonly source: string }
);

/** A decision as it was made: when, is the ledger's to say. */
export type PolicyStatement = Deciding & { readonly landed: Instant };

/** A setting statement, as a page shows where a value comes from. */
export type SettingStatement = Extract<PolicyStatement, { readonly what: 'setting' }>;

/** What a partnership has decided, and when it counts. */
export interface Policy {
  readonly statements: readonly PolicyStatement[];
  /**
   * `landed`: live work, in which a decision counts from when it was made and never before (law 1 takes it as it was then). `stated`: a
   * reconstruction, in which it counts from the day it names.
   */
  readonly reckoning: 'landed' | 'stated';
  /** Whether a check of which nothing is stated is on. A partnership begins with none; a demonstration with all. */
  readonly untold: 'on' | 'off';
}

export const everythingOn: Policy = { statements: [], reckoning: 'stated', untold: 'on' };

/** Decisions about a check in force at an instant, oldest first: by the day from which each holds, then by when it was made. */
const inForce = ({ statements, reckoning }: Policy, check: string, at: Instant): readonly PolicyStatement[] =>
  statements
    .filter((one) => one.check === check && countsFrom(one, reckoning) <= at)
    .sort((a, b) => a.from - b.from || a.landed - b.landed);

export function isSwitchedOn(policy: Policy, check: string, at: Instant): boolean {
  const stated = inForce(policy, check, at);
  const last = stated.findLast(({ what }) => what === 'switched-on' || what === 'switched-off');
  if (last !== undefined) return last.what === 'switched-on';
  return policy.untold === 'on' && !policy.statements.some((one) => one.check === check && one.what === 'adopted');
}

/** Where the value of each parameter that is not the check's own default comes from. */
export const settingsInForce = (policy: Policy, check: string, at: Instant): ReadonlyMap<string, SettingStatement> =>
  new Map(inForce(policy, check, at).flatMap((one) => (one.what === 'setting' ? [[one.parameter, one] as const] : [])));

/** The rule of a check of the partnership's own, as it was last adopted. */
export const ruleInForce = (policy: Policy, check: string, at: Instant): string | undefined =>
  inForce(policy, check, at).findLast((one) => one.what === 'adopted')?.rule;

/** The instant from which a decision counts. */
const countsFrom = ({ from, landed }: PolicyStatement, reckoning: Policy['reckoning']): Instant =>
  reckoning === 'landed' ? laterOf(startOf(from), landed) : startOf(from);

/**
 * A check as a partnership has decided about it: silent while it is off, as it was worded and with the partnership's own values while it is on,
 * and looked at again when that changes. Each moment takes the decisions as they were then (law 1).
 */
export const underPolicy = (check: AnyCheck, policy: Policy): AnyCheck => {
  const own = policy.statements.filter((one) => one.check === check.id);
  const changes = own.map((one) => countsFrom(one, policy.reckoning));
  const about = { ...policy, statements: own };
  if (own.length === 0)
    return isSwitchedOn(policy, check.id, startOf(noEarliest)) ? check : { ...check, evaluate: () => ({ concerns: [] }) };
  return {
    ...check,
    evaluate: (p, settings) => {
      const next = earliestOf(changes.filter((at) => at > p.now));
      const worded = check.asWorded === undefined ? check : check.asWorded(p.now);
      const found =
        worded !== undefined && isSwitchedOn(about, check.id, p.now)
          ? worded.evaluate(p, { ...(worded === check ? settings : settingsOf(worded, {})), ...valuesAt(about, worded, p.now) })
          : { concerns: [] };
      const lookAgain = earliestOf([found.lookAgain, next].filter((at) => at !== undefined));
      return lookAgain === undefined ? { concerns: found.concerns } : { concerns: found.concerns, lookAgain };
    },
  };
};

/** Values that fit: a later wording may know a setting no more, or as something of another kind. */
const valuesAt = (policy: Policy, { id, parameters }: AnyCheck, at: Instant): Readonly<Record<string, Parameter['value']>> =>
  Object.fromEntries(
    [...settingsInForce(policy, id, at)].flatMap(([name, { value }]) => {
      const parameter = parameters[name];
      return parameter !== undefined && kindOfValue(parameter.value) === kindOfValue(value) ? [[name, value]] : [];
    }),
  );

export const kindOfValue = (value: Parameter['value']): 'number' | 'list' | 'flag' =>
  typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'flag' : 'list';
