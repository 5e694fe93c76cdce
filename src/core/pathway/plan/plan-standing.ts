import type { EntryOf } from '../../entry/entry.ts';
import type { Action } from '../../entry/fact.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { type Picture, recordedDay } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { tellingsOf } from '../../picture/told.ts';
import { heldMeetings } from '../../picture/work/partnership-meetings.ts';
import type { PlanEpisode } from '../../picture/work/plans.ts';
import type { Day } from '../../time/day.ts';
import { adultsAsked } from '../adults-asked.ts';
import { type GoneThrough, goneThrough } from '../gone-through/gone-through.ts';
import { whoBelongsThere } from '../meeting/who-must-come.ts';
import { plansRunning } from './plans-running.ts';

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
  /** Each time that it was gone through with somebody: who understood what, and whether they agree. */
  readonly through: readonly GoneThrough[];
  /** Everybody whom it names, and every parent: each is told of a plan that keeps a child safe (R116). */
  readonly named: readonly PersonId[];
  readonly parents: readonly PersonId[];
  /** When it was last looked at, and whether anything was new (R107). */
  readonly confirmed: { readonly entry: EntryOf<'plan'>; readonly noChange: boolean } | undefined;
  /** What meetings decided since it was last written, and that it does not hold. */
  readonly decidedSince: readonly Action[];
}

/** The plans of the child that run today, of every sort. */
export const plansStanding = (p: Picture): readonly PlanStanding[] =>
  plansRunning(p).flatMap((plan) => {
    const latest = latestOf(plan);
    if (latest === undefined) return [];
    const has = gottenBy(p, plan);
    const through = goneThrough(p, new Set(plan.entries.map(({ id }) => id)));
    const taken = new Set([...plan.entries.flatMap(({ facts }) => facts.goneThroughWith ?? []), ...through.map(({ person }) => person)]);
    const last = plan.entries.findLast(({ facts }) => facts.status === 'reviewed');
    return [
      {
        ...{ plan, latest, has, through },
        actions: (latest.facts.actions ?? []).map((action) => ({ action, past: action.by !== undefined && action.by.latest < p.today })),
        without: whoBelongsThere(p, plan.lead)
          .map(({ agency }) => agency)
          .filter((agency) => !has.some((one) => one.agency === agency)),
        toGoThrough: adultsAsked(p).filter((parent) => !taken.has(parent)),
        named: namedIn(p, latest),
        parents: adultsAsked(p),
        confirmed: last === undefined ? undefined : { entry: last, noChange: last.facts.confirmed === 'no-change' },
        decidedSince: decidedSince(p, latest),
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

const namedIn = (p: Picture, { facts }: EntryOf<'plan'>): readonly PersonId[] => [
  ...new Set([
    ...adultsAsked(p),
    ...(facts.reliesOn ?? []),
    ...(facts.actions ?? []).flatMap(({ who }) => (who?.kind === 'person' ? [who.person] : [])),
  ]),
];

/** By the words of each: what a meeting decided and the plan says is one thing, whoever wrote it down. */
function decidedSince(p: Picture, latest: EntryOf<'plan'>): readonly Action[] {
  const holds = new Set((latest.facts.actions ?? []).map(({ what }) => what.toLowerCase()));
  return heldMeetings(p)
    .filter(({ entry }) => isRecordedBefore(latest, entry))
    .flatMap(({ entries }) => entries.flatMap(({ facts }) => facts.actions ?? []))
    .filter(({ what }) => !holds.has(what.toLowerCase()));
}
