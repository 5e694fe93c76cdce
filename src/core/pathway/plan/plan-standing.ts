import type { EntryOf } from '../../entry/entry.ts';
import type { Action } from '../../entry/fact.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { parentsOf } from '../../picture/family/family.ts';
import { type Picture, recordedDay } from '../../picture/picture.ts';
import { tellingsOf } from '../../picture/told.ts';
import { openPlans, type PlanEpisode } from '../../picture/work/plans.ts';
import type { Day } from '../../time/day.ts';
import { whoBelongsThere } from '../meeting/who-must-come.ts';

/** A plan that runs, as it stands: what it says last, who has it, and with whom it was gone through. */
export interface PlanStanding {
  readonly plan: PlanEpisode;
  /** The entry that says most lately what is in it. */
  readonly latest: EntryOf<'plan'>;
  readonly actions: readonly { readonly action: Action; readonly past: boolean }[];
  readonly has: readonly { readonly agency: AgencyId; readonly since: Day; readonly receipt: Day | undefined }[];
  /** At work with the family, and not on record as having it. */
  readonly without: readonly AgencyId[];
  /** Parents with whom nothing on record shows that it was gone through. */
  readonly toGoThrough: readonly PersonId[];
}

/** The plans of the child that run today. */
export const plansStanding = (p: Picture): readonly PlanStanding[] =>
  openPlans(p).flatMap((plan) => {
    const latest = latestOf(plan);
    if (latest === undefined) return [];
    const has = gottenBy(p, plan);
    const through = new Set(plan.entries.flatMap(({ facts }) => facts.goneThroughWith ?? []));
    return [
      {
        ...{ plan, latest, has },
        actions: (latest.facts.actions ?? []).map((action) => ({ action, past: action.by !== undefined && action.by.latest < p.today })),
        without: whoBelongsThere(p, plan.lead)
          .map(({ agency }) => agency)
          .filter((agency) => !has.some((one) => one.agency === agency)),
        toGoThrough: parentsOf(p, p.child).filter((parent) => !through.has(parent)),
      },
    ];
  });

/** The entry of a plan that says most lately what is in it. */
export const latestOf = ({ entries }: PlanEpisode): EntryOf<'plan'> | undefined =>
  entries.findLast(({ facts }) => (facts.actions ?? []).length > 0 || (facts.risks ?? []).length > 0) ?? entries.at(-1);

/** Whoever was given any entry of the plan, from when, and when they said that they have it. What is only named as sent has not arrived. */
function gottenBy(p: Picture, plan: PlanEpisode): PlanStanding['has'] {
  const found = new Map<AgencyId, PlanStanding['has'][number]>();
  for (const entry of plan.entries)
    for (const { to, on, share, receipt: said } of tellingsOf(p, entry.id)) {
      const held = found.get(to);
      const receipt = (said === undefined ? share.facts.acknowledged?.latest : recordedDay(said)) ?? held?.receipt;
      found.set(to, { agency: to, since: held?.since ?? on, receipt: receipt !== undefined && receipt <= p.today ? receipt : undefined });
    }
  return [...found.values()];
}
