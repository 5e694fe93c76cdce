import type { EntryId, PersonId, ThreadId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import { type PlanEpisode, plansOf } from '../../picture/work/plans.ts';
import type { Day } from '../../time/day.ts';
import { latestOf } from '../plan/plan-standing.ts';
import { type AssessmentWork, assessmentWorksOf } from './assessment-work.ts';

/** Early help for one family, from its assessment, its plan, or both: what R085 asks of each. What is not on record is undefined. */
export interface EarlyHelp {
  readonly key: EntryId | ThreadId;
  readonly assessment: AssessmentWork | undefined;
  readonly plan: PlanEpisode | undefined;
  readonly children: readonly PersonId[];
  readonly since: Day;
  readonly agreed: 'yes' | 'no' | undefined;
  /** Who has taken on the lead, and when they said so, as it is written. */
  readonly lead: string | undefined;
  /** Agencies by name, as they were written; else those to whom the plan was sent. */
  readonly members: string | PlanMembers | undefined;
  readonly firstDay: string | undefined;
  readonly ifDeclined: string | undefined;
  readonly over: boolean;
}
type PlanMembers = PlanEpisode['entries'][number]['facts']['sentTo'];

const type = 'early-help';

/** Every early help that concerns the child, the last begun first. */
export function earlyHelpOf(p: Picture): readonly EarlyHelp[] {
  const plans = plansOf(p).filter((plan) => plan.type === type && plan.children.includes(p.child));
  const works = assessmentWorksOf(p).filter((work) => work.type === type && work.state !== 'abandoned');
  const taken = new Set<PlanEpisode>();
  const assessed = works.toReversed().map((work) => {
    const plan = plans.find((one) => !taken.has(one) && (one.from ?? Infinity) >= work.since);
    if (plan !== undefined) taken.add(plan);
    return { key: work.first.id, since: work.since, ...joined(p, work, plan) };
  });
  const planned = plans
    .filter((plan) => !taken.has(plan))
    .map((plan) => ({ key: plan.id, since: plan.from ?? p.today, ...joined(p, undefined, plan) }));
  return [...assessed, ...planned].toSorted((a, b) => b.since - a.since);
}

function joined(p: Picture, assessment: AssessmentWork | undefined, plan: PlanEpisode | undefined): Omit<EarlyHelp, 'key' | 'since'> {
  const answers = assessment?.documents[0]?.facts.answers;
  const latest = plan === undefined ? undefined : latestOf(plan);
  const agrees = answers?.get('agrees');
  const written = (id: string): string | undefined => answers?.get(id);
  return {
    ...{ assessment, plan },
    children: [...new Set([...(assessment?.children ?? []), ...(plan?.children ?? [])])],
    agreed: agrees === 'yes' || agrees === 'no' ? agrees : undefined,
    lead: written('lead') ?? latest?.facts.accepted,
    members: written('members') ?? latest?.facts.sentTo,
    firstDay: written('first-day'),
    ifDeclined: written('if-declined'),
    over: plan?.until !== undefined && plan.until <= p.today,
  };
}
