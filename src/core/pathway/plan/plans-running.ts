import { isUnborn } from '../../picture/family/family.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import { isPlanOfChild, type PlanEpisode, plansOf, ranOn } from '../../picture/work/plans.ts';

/** The plans of the child that run today, of every sort. A plan for a birth is over with the birth; what comes after it is the plan for going home. */
export const plansRunning = onceFor((p: Picture): readonly PlanEpisode[] =>
  plansOf(p).filter((plan) => ranOn(plan, p.today) && isPlanOfChild(p, plan) && (plan.type !== 'birth' || isUnborn(p, p.child))),
);
