import { lead } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry, EntryOf } from '../../entry/entry.ts';
import { showsSafelyAsleep, sightingsOf, unseenVisits } from '../../picture/family/child-sightings.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { birthOf } from '../../picture/family/family.ts';
import { meetingsAloneWith } from '../../picture/family/met.ts';
import { actsForChild } from '../../picture/harm/passed-on.ts';
import { agencyName, entriesOf, happenedBy, type Picture, personName, threadOf } from '../../picture/picture.ts';
import { byRecording, isRecordedBefore } from '../../picture/recorded-order.ts';
import { tellingsOf } from '../../picture/told.ts';
import { saysInNeed } from '../../picture/words/outcome-words.ts';
import { assessmentsOf, isAssessmentOfChild, openWork } from '../../picture/work/open-work.ts';
import { closingsOf, isCaseworkPlan, isPlanOfChild, openPlans, plansOf } from '../../picture/work/plans.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays, addMonths, type Day, showDay } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';

interface Given {
  readonly gap: number;
  readonly closeGap: number;
  readonly visits: number;
  readonly alone: number;
}

export const childNotSeen = defineCheck({
  id: 'child-not-seen',
  number: 30,
  title: 'The child has not been seen, awake or alone, for too long',
  priority: 1,
  asks: '{Child} was last seen awake on {date} by {agency}. There is no record here of {child} being seen since: who will see {child}, or has somebody?',
  because:
    'Children in two reviews were asleep, out or said to be well whenever a worker called, and the visits counted as visits. In one, a referral was closed on what others said of the child.',
  learntFrom: [
    { review: 1, where: '§3.10' },
    { review: 1, where: '§6.99' },
    { review: 1, where: 'Appendix A, point 3' },
    { review: 2, where: '§4.5.1' },
    { review: 2, where: '§4.6.1' },
    { review: 2, where: '§5.7' },
    { review: 2, where: '§5.12' },
  ],
  parameters: {
    gap: { value: 28, unit: 'days', source: 'ours', means: 'How long a child with open work may go unseen.' },
    closeGap: {
      value: 10,
      unit: 'working-days',
      source: 'ours',
      means: 'The same for a child on a protection plan, or with a parent whose parenting is being assessed.',
    },
    visits: {
      value: 2,
      unit: 'count',
      source: 'ours',
      means: 'How many visits one after another in which the child was asleep, out or not seen.',
    },
    alone: { value: 3, unit: 'years', source: 'ours', means: 'Age from which the question also says when the child was last seen alone.' },
  },
  reads: {
    kinds: ['contact', 'attendance', 'observation', 'incident', 'meeting', 'health', 'share'],
    claims: [],
    ofAnyKind: ['who was there'],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Seen: by whom, where and how the child was.', 'Seen by another agency: which entry.'],
  notWhen: [
    'The child is in hospital.',
    'The child is not born yet.',
    'The baby was asleep once, and the place was seen.',
    'The record leaves open whether the child was seen at a visit: it counts neither way.',
    'No work with the child is open, and no referral has been decided.',
  ],
  safeToAsk: false,
  evaluate(p, settings) {
    const watch = watching(p);
    const birth = birthOf(p, p.child);
    if (birth === undefined) return watch.result([]);
    const last = lastSeen(p);
    const missed = missedSince(p, last, birth.on.earliest);
    const reasons = [...tooLong(p, watch, last, birth.on.latest, settings), ...visitsRunning(p, missed, settings), ...decidedUnseen(p)];
    return watch.result(reasons.length === 0 ? [] : [concernFrom(p, watch, last, missed, reasons, birth.on.latest, settings.alone)]);
  },
});

/** The sighting that was the latest to happen, as far as dates tell: credited from the latest day that its date allows. */
const lastSeen = (p: Picture): Entry | undefined => latestOf(sightingsOf(p, p.child));

const latestOf = (entries: readonly Entry[]): Entry | undefined =>
  entries.reduce<Entry | undefined>(
    (last, entry) => (last === undefined || happenedBy(entry) >= happenedBy(last) ? entry : last),
    undefined,
  );

/** Visits since, in which the child was shown not to be seen; the first of them is let pass where the baby slept and the place was seen. */
function missedSince(p: Picture, last: Entry | undefined, born: Day): readonly Entry[] {
  const since = unseenVisits(p, p.child).filter(
    (entry) =>
      entry.when.earliest >= born && (last === undefined || (entry.when.latest >= happenedBy(last) && isRecordedBefore(last, entry))),
  );
  const [first, ...rest] = since;
  return first !== undefined && showsSafelyAsleep(first, p.child) ? rest : since;
}

/** Why the question stands, and the entries that show it. */
type Reason = readonly Entry[];

function tooLong(p: Picture, watch: Watch, last: Entry | undefined, born: Day, { gap, closeGap }: Given): readonly Reason[] {
  const carried = foundInNeed(p);
  const current = openWork(p);
  const open = current.length > 0 ? current : carried;
  const [first] = [...current, ...carried].sort((a, b) => a.since - b.since);
  if (first === undefined || isInHospital(p)) return [];
  const days = [first.since, Number.isFinite(born) ? born : first.since, ...(last === undefined ? [] : [happenedBy(last)])];
  const from = days.reduce((a, b) => (b > a ? b : a));
  const close =
    openPlans(p).some((plan) => plan.type === 'child-protection') ||
    open.some((one) => one.entry.kind === 'assessment' && one.entry.facts.type === 'parenting');
  return watch.reached(close ? promptDayAfter(p.calendar, from, closeGap) : addDays(from, gap + 1)) ? [open.map((one) => one.entry)] : [];
}

/** Assessments that found the child in need, with no closing since: the work goes on from them, through the days before a plan opens. */
const foundInNeed = (p: Picture): readonly { readonly entry: Entry; readonly since: Day }[] =>
  assessmentsOf(p).flatMap(({ type, started, ended }) => {
    if (!isAssessmentOfChild(type) || ended === undefined || !concernsChild(p, ended)) return [];
    if (ended.facts.status !== 'completed' || !saysInNeed(ended.facts.outcome)) return [];
    if (closingsOf(p).some((closing) => closing.on >= happenedBy(ended))) return [];
    return [{ entry: ended, since: happenedBy(started ?? ended) }];
  });

const isInHospital = (p: Picture): boolean => {
  const stays = entriesOf(p, 'health').filter(
    (entry) => entry.about.includes(p.child) && (entry.facts.type === 'admission' || entry.facts.type === 'discharge'),
  );
  return stays.at(-1)?.facts.type === 'admission';
};

const visitsRunning = (p: Picture, missed: readonly Entry[], { visits }: Given): readonly Reason[] =>
  missed.reduce((sum, entry) => sum + (entry.kind === 'contact' ? Math.max(1, entry.facts.count ?? 1) : 1), 0) >= visits &&
  (openWork(p).length > 0 || missed.some((entry) => wasOpenAt(p, entry)))
    ? [[...missed, ...openWork(p).map((open) => open.entry)]]
    : [];

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

/** A referral of this child decided without further work, with nothing to show that anyone saw the child from the referral on. */
const decidedUnseen = (p: Picture): readonly Reason[] =>
  entriesOf(p, 'referral-decision').flatMap((decision) => {
    if (!['no-further-action', 'no-role'].includes(decision.facts.decision ?? '') || !childrenOf(decision).includes(p.child)) return [];
    const referral = threadOf(p, decision.thread).find((entry): entry is EntryOf<'referral'> => entry.kind === 'referral');
    if (referral === undefined || !(referral.facts.children ?? referral.about).includes(p.child) || wasUnbornAt(p, referral)) return [];
    // Who refers has often just seen the child: a sighting in the days before is as good.
    // Sessions at nursery are not a look at what was referred.
    const looked = (entry: Entry): boolean =>
      entry.kind !== 'attendance' &&
      (actsForChild(p, entry.by) || entry.by === referral.by || tellingsOf(p, entry.id).some((telling) => telling.to === decision.by));
    const seen = sightingsOf(p, p.child).some(
      (entry) => looked(entry) && entry.when.latest >= addDays(referral.when.earliest, -beforeReferral),
    );
    return seen ? [] : [[referral, decision]];
  });
const beforeReferral = 7;

const childrenOf = (decision: EntryOf<'referral-decision'>) => decision.facts.children ?? decision.about;

const wasUnbornAt = (p: Picture, entry: Entry): boolean => {
  const birth = birthOf(p, p.child);
  return birth === undefined || entry.when.earliest < birth.on.earliest;
};

function concernFrom(
  p: Picture,
  watch: Watch,
  last: Entry | undefined,
  missed: readonly Entry[],
  reasons: readonly Reason[],
  born: Day,
  aloneFrom: number,
): Concern {
  const evidence = [...new Set([...(last === undefined ? [] : [last]), ...missed, ...reasons.flat()])].sort(byRecording);
  // Never seen: the first entry that names the child stays the first, whatever work opens or ends.
  const anchor = last ?? p.known.entries.find((entry) => entry.kind !== 'note' && entry.about.includes(p.child));
  const name = personName(p, p.child);
  const seen =
    last === undefined
      ? `There is no record here of ${name} being seen awake`
      : `${name} was last seen awake on ${showDay(happenedBy(last))} by ${agencyName(p, last.by)}, as far as is recorded here`;
  const visits =
    missed.length === 0
      ? ''
      : `, and not at ${missed.length === 1 ? 'the visit' : `${missed.length} visits`} since (${showSpan((missed.at(-1) ?? missed[0] ?? evidence[0])?.when ?? { edtf: '', earliest: born, latest: born, approximate: false })})`;
  return {
    anchor: anchor?.id ?? evidence[0]?.id ?? '',
    about: [p.child],
    evidence: evidence.map((entry) => entry.id),
    question: `${seen}${visits}.${aloneWords(p, watch, born, aloneFrom)} Who will see ${name}, or has somebody?`,
    ask: lead(p),
  };
}

function aloneWords(p: Picture, watch: Watch, born: Day, from: number): string {
  if (!Number.isFinite(born) || watch.before(addMonths(born, from * 12))) return '';
  const last = latestOf(meetingsAloneWith(p, p.child));
  return last === undefined ? ' No record here tells of a talk alone.' : ` Last seen alone: ${showDay(happenedBy(last))}.`;
}
