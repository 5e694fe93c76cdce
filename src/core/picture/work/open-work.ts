import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { asOn } from '../as-on.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { familyOf } from '../family/family.ts';
import { onceForAll } from '../memo.ts';
import { entriesOf, entriesOfAny, happenedBy, type Picture, recordedDay } from '../picture.ts';
import { closingsOf, isSocialCare, openPlans, plansOf } from './plans.ts';

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

/** The child's open work on a day: a current plan, an assessment begun and not ended, a referral not yet decided. Empty: not open. */
export const openWork = asOn((p: Picture, on: Day): readonly OpenBecause[] => {
  const found: OpenBecause[] = [];
  for (const plan of openPlans(p, on)) {
    const entry = plan.opened ?? plan.entries[0];
    if (entry !== undefined) found.push({ what: 'plan', entry, lead: plan.lead, since: plan.from ?? recordedDay(entry) });
  }
  for (const one of assessmentsOf(p)) {
    if (!isAssessmentOfChild(one.type) || one.started === undefined || !concernsChild(p, one.started)) continue;
    const since = happenedBy(one.started);
    const closedAfter = closingsOf(p).some((closing) => closing.on >= since && closing.on <= on && closing.by === one.by);
    if (since <= on && (one.ended === undefined || happenedBy(one.ended) > on) && !closedAfter)
      found.push({ what: 'assessment', entry: one.started, lead: one.by, since });
  }
  for (const referral of entriesOf(p, 'referral')) {
    const to = (referral.facts.to ?? []).find((agency) => isSocialCare(p, agency));
    const since = happenedBy(referral);
    if (to === undefined || since > on || !concernsChild(p, referral)) continue;
    if (!entriesOfAny(p, 'referral-decision', 'assessment', 'plan', 'decision').some((entry) => settlesReferral(entry, referral, to, on)))
      found.push({ what: 'referral', entry: referral, lead: to, since });
  }
  return found;
}, readForWork);

/** A referral is settled by what was then decided, opened or closed: on its thread, or by the agency that received it about the same people. */
function settlesReferral(entry: Entry, referral: EntryOf<'referral'>, to: AgencyId, on: Day): boolean {
  if (happenedBy(entry) > on || recordedDay(entry) < recordedDay(referral) || entry.when.latest < referral.when.earliest) return false;
  if (entry.thread !== undefined && entry.thread === referral.thread) return true;
  return entry.by === to && entry.about.some((person) => referral.about.includes(person));
}

export const isOpen = (p: Picture, on: Day = p.today): boolean => openWork(p, on).length > 0;

/**
 * The child's lead on a day: the agency of the allocated social worker, else of the open plan, assessment or referral, else of
 * the early-help lead, else the front door, else the first social-care agency of the partnership.
 */
export function leadOf(p: Picture, on: Day = p.today): AgencyId | undefined {
  const open = openWork(p, on);
  const lead = open.find((one) => isSocialCare(p, one.lead)) ?? open[0];
  if (lead !== undefined) return lead.lead;
  const agencies = [...p.directory.agencies.values()];
  return (agencies.find((agency) => agency.kind === 'front-door') ?? agencies.find((agency) => agency.kind === 'social-care'))?.id;
}
