import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { type Day, noEarliest, noLatest } from '../../time/day.ts';
import { earliestOf, laterOf } from '../../time/extremes.ts';
import { asOn } from '../as-on.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { familyOf } from '../family/family.ts';
import { groupedBy } from '../growing.ts';
import { onceForAll } from '../memo.ts';
import { entriesOf, entriesOfAny, happenedBy, type Picture, recordedDay } from '../picture.ts';
import { saysInNeed } from '../words/outcome-words.ts';
import { closingsOf, isCaseworkPlan, isPlanOfChild, isSocialCare, isStepToClosing, type PlanEpisode, plansOf } from './plans.ts';

/** One assessment through its stages, as this vantage knows it. */
export interface AssessmentEpisode {
  readonly first: EntryOf<'assessment'>;
  readonly type: string | undefined;
  readonly by: AgencyId;
  readonly recommended: EntryOf<'assessment'> | undefined;
  readonly started: EntryOf<'assessment'> | undefined;
  readonly ended: EntryOf<'assessment'> | undefined;
}

/** Assessments of a child, grouped by thread and type (without a thread, by agency and type, one after another). */
export const assessmentsOf = onceForAll(
  (p: Picture) => [entriesOf(p, 'assessment')],
  (p): readonly AssessmentEpisode[] => {
    const groups: EntryOf<'assessment'>[][] = [];
    for (const entry of entriesOf(p, 'assessment')) {
      const group = groups.findLast((held) => {
        const [first] = held;
        // What names the opening that it goes on with is of that one; what opens one on a form is of none before it.
        const { of, form } = entry.facts;
        if (of !== undefined || form !== undefined) return held.some(({ id }) => id === of);
        const over = held.some((one) => one.facts.status === 'completed' || one.facts.status === 'abandoned');
        return (
          first !== undefined &&
          !over &&
          first.facts.type === entry.facts.type &&
          (first.thread === undefined || entry.thread === undefined ? first.by === entry.by : first.thread === entry.thread)
        );
      });
      if (group === undefined) groups.push([entry]);
      else group.push(entry);
    }
    return groups.flatMap((entries) => {
      const [first] = entries;
      if (first === undefined) return [];
      return [
        {
          first,
          type: first.facts.type,
          by: (entries.find((entry) => entry.facts.status !== 'recommended') ?? first).by,
          recommended: entries.find((entry) => entry.facts.status === 'recommended'),
          started: entries.find((entry) => entry.facts.status === 'started'),
          ended: entries.find((entry) => entry.facts.status === 'completed' || entry.facts.status === 'abandoned'),
        },
      ];
    });
  },
);

/** Assessments that social care makes of a child, as against those that a service makes of an adult. */
const ofChildren: ReadonlySet<string> = new Set([
  'initial',
  'core',
  'child-and-family',
  'pre-birth',
  'section-47',
  'early-help',
  'parenting',
]);
export const isAssessmentOfChild = (type: string | undefined): boolean => type !== undefined && ofChildren.has(type);

/** Why a child's case is open on a day. */
export type OpenBecause = {
  readonly what: 'plan' | 'assessment' | 'referral';
  readonly entry: Entry;
  readonly lead: AgencyId;
  readonly since: Day;
};

function readForWork(p: Picture): readonly object[] {
  const settling = entriesOfAny(p, 'referral-decision', 'assessment', 'plan', 'decision');
  return [plansOf(p), closingsOf(p), entriesOf(p, 'assessment'), entriesOf(p, 'referral'), settling, familyOf(p), p.directory];
}

/** A piece of the child's work, and the days on which it is open: `[from, until)`. */
interface PieceOfWork extends OpenBecause {
  readonly from: Day;
  readonly until: Day;
}

/** Plans with which the time begins that an assessment's outcome only announced. */
const statusPlans: ReadonlySet<string> = new Set(['child-in-need', 'child-protection', 'looked-after']);

/** The child is in need by an assessment's outcome until a plan opens, the work is closed, or social care decides otherwise. */
function workOfOutcome(p: Picture, { type, ended, by }: AssessmentEpisode): readonly PieceOfWork[] {
  if (!isAssessmentOfChild(type) || ended?.facts.status !== 'completed' || !saysInNeed(ended.facts.outcome)) return [];
  if (!isSocialCare(p, by) || !concernsChild(p, ended)) return [];
  const since = happenedBy(ended);
  const ends = [
    ...plansOf(p).flatMap((plan) =>
      plan.from !== undefined && statusPlans.has(plan.type ?? '') && isPlanOfChild(p, plan) && (plan.until ?? noLatest) > since
        ? [laterOf(plan.from, since)]
        : [],
    ),
    ...closingsOf(p).flatMap((closing) => (closing.on >= since && closing.by === by ? [closing.on] : [])),
  ];
  return [{ what: 'assessment', entry: ended, lead: by, since, from: since, until: earliestOf(ends) ?? noLatest }];
}

/** Every piece of the child's work on record, in the order in which open work is told. */
const allWork = onceForAll(readForWork, (p): readonly PieceOfWork[] => [
  ...plansOf(p).flatMap((plan) => workOfPlan(p, plan)),
  ...assessmentsOf(p).flatMap((one) => [...workOfAssessment(p, one), ...workOfOutcome(p, one)]),
  ...entriesOf(p, 'referral').flatMap((referral) => workOfReferral(p, referral)),
]);

/** The child's open work on a day: a current plan, an assessment begun and not ended, a referral not yet decided. Empty: not open. */
export const openWork = asOn(
  (p: Picture, on: Day): readonly OpenBecause[] => allWork(p).filter(({ from, until }) => from <= on && on < until),
  readForWork,
);

/** Days on which any of the child's work was open, [from, until), as far as the picture has them; two that meet are one. */
export function daysOfOpenWork(p: Picture): readonly { readonly from: Day; readonly until: Day }[] {
  const joined: { from: Day; until: Day }[] = [];
  for (const { from, until } of allWork(p).toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (until <= from) continue;
    if (last !== undefined && from <= last.until) last.until = laterOf(last.until, until);
    else joined.push({ from, until });
  }
  return joined;
}

function workOfPlan(p: Picture, plan: PlanEpisode): readonly PieceOfWork[] {
  const entry = plan.opened ?? plan.entries[0];
  if (entry === undefined || !isCaseworkPlan(plan) || !isPlanOfChild(p, plan)) return [];
  const since = plan.from ?? recordedDay(entry);
  return [{ what: 'plan', entry, lead: plan.lead, since, from: plan.from ?? noEarliest, until: plan.until ?? noLatest }];
}

function workOfAssessment(p: Picture, { type, started, ended, by }: AssessmentEpisode): readonly PieceOfWork[] {
  if (!isAssessmentOfChild(type) || started === undefined || !concernsChild(p, started)) return [];
  const since = happenedBy(started);
  const closed = closingsOf(p).flatMap((closing) => (closing.on >= since && closing.by === by ? [closing.on] : []));
  const until = earliestOf([...closed, ...(ended === undefined ? [] : [happenedBy(ended)])]) ?? noLatest;
  return [{ what: 'assessment', entry: started, lead: by, since, from: since, until }];
}

function workOfReferral(p: Picture, referral: EntryOf<'referral'>): readonly PieceOfWork[] {
  const to = (referral.facts.to ?? []).find((agency) => isSocialCare(p, agency));
  if (to === undefined || !concernsChild(p, referral)) return [];
  const since = happenedBy(referral);
  const settled = settlementsOf(p, referral, to).flatMap((entry) => (isSettledBy(referral, entry) ? [happenedBy(entry)] : []));
  return [{ what: 'referral', entry: referral, lead: to, since, from: since, until: earliestOf(settled) ?? noLatest }];
}

const settlingOnThread = groupedBy(({ thread }) => (thread === undefined ? [] : [thread]));
const settlingBy = groupedBy(({ by }) => [by]);

/** What may settle a referral: what was decided, opened or closed on its thread, or by the agency that received it about the same people. */
function settlementsOf(p: Picture, referral: Entry, to: AgencyId): readonly Entry[] {
  const settling = entriesOfAny(p, 'referral-decision', 'assessment', 'plan', 'decision');
  const onThread = referral.thread === undefined ? [] : (settlingOnThread(settling).get(referral.thread) ?? []);
  const byReceiver = settlingBy(settling).get(to) ?? [];
  return [...onThread, ...byReceiver.filter((entry) => entry.about.some((person) => referral.about.includes(person)))];
}

const isSettledBy = (referral: Entry, entry: Entry): boolean =>
  !isStepToClosing(entry) && recordedDay(entry) >= recordedDay(referral) && entry.when.latest >= referral.when.earliest;

export const isOpen = (p: Picture, on: Day = p.today): boolean => openWork(p, on).length > 0;

/**
 * The child's lead on a day: the agency of the allocated social worker, else of the open plan, assessment or referral, else of
 * the early-help lead, else the front door, else the first social-care agency of the partnership.
 */
export function leadOf(p: Picture, on: Day = p.today): AgencyId | undefined {
  const open = openWork(p, on);
  const lead = open.find((one) => isSocialCare(p, one.lead)) ?? open[0];
  return lead?.lead ?? frontDoorOf(p);
}

/** Where what belongs to no open work goes: the front door, else the first social-care agency of the partnership. */
export function frontDoorOf({ directory }: Pick<Picture, 'directory'>): AgencyId | undefined {
  const agencies = [...directory.agencies.values()];
  return (agencies.find((agency) => agency.kind === 'front-door') ?? agencies.find((agency) => agency.kind === 'social-care'))?.id;
}
