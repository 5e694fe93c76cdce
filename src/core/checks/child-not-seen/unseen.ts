import type { Watch } from '../../check/watch.ts';
import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { sightingsOf } from '../../picture/family/child-sightings.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { birthOf } from '../../picture/family/family.ts';
import { actsForChild } from '../../picture/harm/passed-on.ts';
import { entriesOf, happenedBy, type Picture, threadOf } from '../../picture/picture.ts';
import { timesTold } from '../../picture/times-told.ts';
import { tellingsOf } from '../../picture/told.ts';
import { saysInNeed } from '../../picture/words/outcome-words.ts';
import { seenEvery } from '../../picture/words/visiting-words.ts';
import { assessmentsOf, isAssessmentOfChild, leadOf, openWork } from '../../picture/work/open-work.ts';
import { closingsOf, isCaseworkPlan, isPlanOfChild, openPlans, plansOf } from '../../picture/work/plans.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';

/** One reason why the question stands. */
export interface Unseen {
  /** Who answers for the work in which the child was not seen. */
  readonly lead: AgencyId;
  /** That work: the same entry for brothers and sisters in it. */
  readonly work: Entry;
  /** Set where it is a referral that was decided with the child not seen. */
  readonly decision?: Entry;
  /** The entries that show it. */
  readonly entries: readonly Entry[];
}

/** Work open with the child, or an assessment that found need and the plan still to come, and nothing that shows the child seen for too long. */
export function unseenForTooLong(
  p: Picture,
  watch: Watch,
  last: Entry | undefined,
  born: Day,
  { gap, closeGap }: { readonly gap: number; readonly closeGap: number },
): readonly Unseen[] {
  const carried = foundInNeed(p);
  const current = openWork(p);
  const open = current.length > 0 ? current : carried;
  const [work] = open;
  const [first] = [...current, ...carried].sort((a, b) => a.since - b.since);
  if (first === undefined || work === undefined || isInHospital(p)) return [];
  const days = [first.since, Number.isFinite(born) ? born : first.since, ...(last === undefined ? [] : [happenedBy(last)])];
  const from = days.reduce((a, b) => (b > a ? b : a));
  const close =
    openPlans(p).some((plan) => plan.type === 'child-protection') ||
    open.some((one) => one.entry.kind === 'assessment' && one.entry.facts.type === 'parenting');
  const due = close ? promptDayAfter(p.calendar, from, closeGap) : addDays(from, Math.max(gap, agreedGap(p)) + 1);
  if (!watch.reached(due)) return [];
  return [{ lead: (current.length > 0 ? leadOf(p) : undefined) ?? work.lead, work: work.entry, entries: open.map((one) => one.entry) }];
}

/** The longest time between sightings that an open plan itself agrees, in days. */
const agreedGap = (p: Picture): number =>
  Math.max(
    0,
    ...openPlans(p).flatMap((plan) =>
      plan.entries.flatMap((entry) => [entry.text, ...(entry.facts.actions ?? []).map(({ what }) => what)].map(seenEvery)),
    ),
  );

/** Assessments that found the child in need, with no closing since: the work goes on from them, through the days before a plan opens. */
const foundInNeed = (p: Picture): readonly { readonly entry: Entry; readonly since: Day; readonly lead: AgencyId }[] =>
  assessmentsOf(p).flatMap(({ type, started, ended }) => {
    if (!isAssessmentOfChild(type) || ended === undefined || !concernsChild(p, ended)) return [];
    if (ended.facts.status !== 'completed' || !saysInNeed(ended.facts.outcome)) return [];
    if (closingsOf(p).some((closing) => closing.on >= happenedBy(ended))) return [];
    return [{ entry: ended, since: happenedBy(started ?? ended), lead: ended.by }];
  });

const isInHospital = (p: Picture): boolean => {
  const stays = entriesOf(p, 'health').filter(
    (entry) => entry.about.includes(p.child) && (entry.facts.type === 'admission' || entry.facts.type === 'discharge'),
  );
  return stays.at(-1)?.facts.type === 'admission';
};

/** So many visits one after another, while work was open, at which the child was asleep, out or not seen. */
export function visitsRunning(p: Picture, missed: readonly Entry[], visits: number): readonly Unseen[] {
  const count = timesTold(missed);
  const open = openWork(p).map(({ entry }) => entry);
  const [first] = missed;
  if (first === undefined || count < visits || (open.length === 0 && !missed.some((entry) => wasOpenAt(p, entry)))) return [];
  return [{ lead: (open.length > 0 ? leadOf(p) : undefined) ?? first.by, work: open[0] ?? first, entries: [...missed, ...open] }];
}

/** True where work may have been open at a visit (rule 4: a vague date counts where it overlaps). */
const wasOpenAt = (p: Picture, entry: Entry): boolean =>
  openWork(p, happenedBy(entry)).length > 0 ||
  plansOf(p).some(
    (plan) =>
      isCaseworkPlan(plan) &&
      isPlanOfChild(p, plan) &&
      (plan.from === undefined || plan.from <= happenedBy(entry)) &&
      (plan.until === undefined || plan.until > entry.when.earliest),
  );

const withoutMore: ReadonlySet<string> = new Set(['no-further-action', 'no-role']);

const toBeSeen: ReadonlySet<string> = new Set(['assess', 'strategy']);

/**
 * A referral of this child decided without further work, or for an assessment that nothing shows as begun some time on, with nothing to
 * show that anyone saw the child from the referral on, and no work opened since.
 */
export const decidedUnseen = (p: Picture, watch: Watch, { closeGap }: { readonly closeGap: number }): readonly Unseen[] =>
  entriesOf(p, 'referral-decision').flatMap((decision) => {
    if (!childrenOf(decision).includes(p.child)) return [];
    const kind = decision.facts.decision ?? '';
    if (!withoutMore.has(kind) && !(toBeSeen.has(kind) && watch.reached(promptDayAfter(p.calendar, happenedBy(decision), closeGap))))
      return [];
    const referral = threadOf(p, decision.thread).find((entry): entry is EntryOf<'referral'> => entry.kind === 'referral');
    if (referral === undefined || !(referral.facts.children ?? referral.about).includes(p.child) || wasUnbornAt(p, referral)) return [];
    // An assessment begun on the day of the decision is what was decided on, and has its own clock.
    if (openWork(p).some(({ since, what }) => since > happenedBy(decision) || (toBeSeen.has(kind) && what !== 'referral'))) return [];
    return sightingsOf(p, p.child).some((entry) => isLook(p, entry, referral, decision))
      ? []
      : [{ lead: decision.by, work: referral, decision, entries: [referral, decision] }];
  });

/** How long before a referral whoever refers may have seen the child, in days (ours). */
const beforeReferral = 7;

/** A look by those who decided, by who referred, or that those who decided were told of; since the decision, by anybody. Sessions at nursery are not a look at what was referred. */
const isLook = (p: Picture, entry: Entry, referral: Entry, decision: Entry): boolean =>
  entry.kind !== 'attendance' &&
  entry.when.latest >= addDays(referral.when.earliest, -beforeReferral) &&
  (entry.when.earliest >= decision.when.latest ||
    actsForChild(p, entry.by) ||
    entry.by === referral.by ||
    tellingsOf(p, entry.id).some((telling) => telling.to === decision.by));

const childrenOf = (decision: EntryOf<'referral-decision'>): readonly PersonId[] => decision.facts.children ?? decision.about;

const wasUnbornAt = (p: Picture, entry: Entry): boolean => {
  const birth = birthOf(p, p.child);
  return birth === undefined || entry.when.earliest < birth.on.earliest;
};
