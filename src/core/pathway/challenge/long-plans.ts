import { happenedBy, type Picture } from '../../picture/picture.ts';
import { openPlans, type PlanEpisode } from '../../picture/work/plans.ts';
import { addMonths, type Day } from '../../time/day.ts';

/** From how many months on a plan is listed as one that has run for long (ours: a first review and the one after it have gone by). */
export const longMonths = 9;

/** A plan that has run for long, and when anything was last said in it. */
export interface LongPlan {
  readonly plan: PlanEpisode;
  readonly since: Day;
  readonly lastChange: Day;
}

/** The child's plans that have run for long. */
export const longPlansOf = (p: Picture): readonly LongPlan[] =>
  openPlans(p).flatMap((plan): readonly LongPlan[] => {
    const last = plan.entries.at(-1);
    if (plan.from === undefined || last === undefined || addMonths(plan.from, longMonths) > p.today) return [];
    return [{ plan, since: plan.from, lastChange: happenedBy(last) }];
  });
