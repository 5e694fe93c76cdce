import type { AgencyId } from '../../../core/entry/ids.ts';
import { type PlanAsks, planAsks } from '../../../core/pathway/plan/plan-asks.ts';
import { type PlanStanding, plansStanding } from '../../../core/pathway/plan/plan-standing.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { findChildAtWork } from '../child/child-at-work.ts';

/** The plans of a child, as this visitor may read them, and what a plan of theirs has to say. */
export interface PlanRead {
  readonly picture: Picture;
  readonly plans: readonly PlanStanding[];
  /** The visitor's own agency; undefined for whoever reads the whole, who writes none. */
  readonly agency: AgencyId | undefined;
  readonly asks: PlanAsks;
  /** The plan of this desk's own that runs: writing renews it. */
  readonly renews: PlanStanding | undefined;
  /** The same, where one of another sort is written beside it: both are one piece of work, and end with it. */
  readonly beside: PlanStanding | undefined;
}

export function findPlan(asking: Asking, given: GivenCase): PlanRead | undefined {
  const at = findChildAtWork(asking, given);
  if (at === undefined) return undefined;
  const { picture, agency } = at;
  const plans = plansStanding(picture);
  const own = plans.find(({ plan }) => plan.lead === agency);
  return {
    ...{ picture, plans, agency },
    asks: agency === undefined ? { nights: [], strands: false, members: [], parents: [] } : planAsks(picture, agency),
    renews: asking.query.anew === 'yes' ? undefined : own,
    beside: asking.query.anew === 'yes' ? own : undefined,
  };
}
