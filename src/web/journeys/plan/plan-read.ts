import type { AgencyId } from '../../../core/entry/ids.ts';
import { asksNothing, type PlanAsks, planAsks } from '../../../core/pathway/plan/plan-asks.ts';
import { type PlanStanding, plansStanding } from '../../../core/pathway/plan/plan-standing.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { findChildAtWork } from '../child/child-at-work.ts';

/** The plans of a child, as this visitor may read them, and what a plan of theirs has to say. */
export interface PlanRead {
  readonly picture: Picture;
  readonly plans: readonly PlanStanding[];
  /** The visitor's own agency; undefined for whoever reads the whole, who writes none. */
  readonly agency: AgencyId | undefined;
  readonly asks: PlanAsks;
  /** The plan of this desk's own that runs and was chosen, else its first: writing renews it. */
  readonly renews: PlanStanding | undefined;
  /** This desk's own that runs, where one of another sort is written beside it: both are one piece of work, and end with it. */
  readonly beside: PlanStanding | undefined;
  /** How the address says which: `anew` for another beside it. */
  readonly chosen: string | undefined;
}

/** What a plan is called in an address: the public id of its first entry. */
export const planName = ({ plan }: PlanStanding, open: OpenCase): string | undefined =>
  plan.entries[0] && open.publicIds.entries.get(plan.entries[0].id);

export function findPlan(asking: Asking, given: GivenCase): PlanRead | undefined {
  const at = findChildAtWork(asking, given);
  if (at === undefined) return undefined;
  const { picture, agency } = at;
  const plans = plansStanding(picture);
  const own = plans.filter(({ plan }) => plan.lead === agency);
  const { renew } = asking.query;
  return {
    ...{ picture, plans, agency, chosen: renew },
    asks: agency === undefined ? asksNothing : planAsks(picture, agency),
    beside: renew === 'anew' ? own[0] : undefined,
    renews: renew === 'anew' ? undefined : (own.find((one) => planName(one, given.open) === renew) ?? own[0]),
  };
}
