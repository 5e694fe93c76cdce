import type { EntryOf } from '../../entry/entry.ts';
import { birthOf } from '../../picture/family/family.ts';
import { pregnanciesOf } from '../../picture/family/pregnancies.ts';
import { entriesOf, entriesOfAny, happenedBy, type Picture, recordedDay, threadOf } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { assessmentsNamed } from '../../picture/words/assessment-words.ts';
import { type AssessmentEpisode, assessmentsOf, isAssessmentOfChild } from '../../picture/work/open-work.ts';
import { closingsOf, isSocialCare } from '../../picture/work/plans.ts';
import { referralAnswered } from '../../picture/work/referral-answered.ts';
import { addWorkingDays, promptDayAfter } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';
import { laterOf } from '../../time/extremes.ts';
import { assessmentCalled, type Owed, subjectsOf } from './recommended.ts';

interface Limits {
  readonly open: number;
  readonly complete: number;
  readonly beforeBirth: number;
}

/** Assessments of this child that were decided on or begun, and are not finished by the day set or by the limit for their kind. */
export const overdue = (p: Picture, limits: Limits): readonly Owed[] => [...begun(p, limits), ...decidedOn(p, limits)];

/** A referral taken for assessment, and none of any kind on record since: nothing that shows it under way, or nothing for as long as it may take. */
function decidedOn(p: Picture, { complete, open }: Limits): readonly Owed[] {
  return entriesOf(p, 'referral-decision').flatMap((decision): readonly Owed[] => {
    if (decision.facts.decision !== 'assess' || !(decision.facts.children ?? decision.about).includes(p.child)) return [];
    const any = entriesOf(p, 'assessment').some(
      (entry) =>
        isAssessmentOfChild(entry.facts.type) &&
        entry.facts.status !== 'recommended' &&
        subjectsOf(entry).includes(p.child) &&
        entry.when.latest >= decision.when.earliest,
    );
    const referral = threadOf(p, decision.thread).find((entry) => entry.kind === 'referral');
    const due = addWorkingDays(p.calendar, happenedBy(referral ?? decision), complete);
    const closed = closingsOf(p).some((closing) => closing.on >= happenedBy(decision) && closing.on <= due);
    if (any || closed) return [];
    const owed = { what: assessmentCalled(typeDecidedOn(p, decision)), from: decision, about: [p.child], evidence: [decision] };
    return isUnderWay(p, decision)
      ? [{ ...owed, why: 'overdue', due, shows: addDays(due, 1) }]
      : [{ ...owed, why: 'decided', shows: promptDayAfter(p.calendar, laterOf(recordedDay(decision), happenedBy(decision)), open) }];
  });
}

/** The kind that the decision names, or else the usual one: before birth, and after. */
function typeDecidedOn(p: Picture, decision: EntryOf<'referral-decision'>): string {
  const [named] = [decision.text, decision.facts.reason].flatMap(assessmentsNamed);
  const birth = birthOf(p, p.child);
  const isUnborn = birth === undefined || birth.on.earliest > decision.when.latest;
  return named ?? (isUnborn ? 'pre-birth' : 'child-and-family');
}

const ofWork: ReadonlySet<string> = new Set(['home-visit', 'appointment', 'clinic', 'video', 'joint-visit', 'school-visit']);

/** Social care has seen somebody of the family, asked others, or met about it since: an assessment that nobody wrote down as begun. */
const isUnderWay = (p: Picture, decision: EntryOf<'referral-decision'>): boolean =>
  entriesOfAny(p, 'contact', 'information-request', 'meeting', 'plan').some(
    (entry) =>
      isSocialCare(p, entry.by) &&
      entry.when.latest >= decision.when.earliest &&
      isRecordedBefore(decision, entry) &&
      entry.about.some((person) => decision.about.includes(person)) &&
      (entry.kind !== 'contact' || entry.present.length > 0 || ofWork.has(entry.facts.mode ?? '')),
  );

function begun(p: Picture, limits: Limits): readonly Owed[] {
  return assessmentsOf(p).flatMap((one): readonly Owed[] => {
    const { started, type } = one;
    if (started === undefined || one.ended !== undefined || type === undefined || !subjectsOf(started).includes(p.child)) return [];
    const due = started.facts.due?.latest ?? limitOf(p, one, limits);
    if (due === undefined || !Number.isFinite(due) || closedBefore(p, one, due)) return [];
    return [
      { why: 'overdue', what: assessmentCalled(type), from: started, about: [p.child], evidence: [started], due, shows: addDays(due, 1) },
    ];
  });
}

function limitOf(p: Picture, one: AssessmentEpisode, { complete, beforeBirth }: Limits): Day | undefined {
  const { started, type } = one;
  if (started === undefined) return undefined;
  if (type === 'initial' || type === 'core' || type === 'child-and-family')
    return addWorkingDays(p.calendar, startOfClock(p, one), complete);
  if (type !== 'pre-birth') return undefined;
  const due = pregnanciesOf(p).find(
    (pregnancy) =>
      pregnancy.birth === undefined && !pregnancy.lost && (pregnancy.baby === p.child || started.about.includes(pregnancy.woman)),
  )?.due;
  return due === undefined ? undefined : addDays(due, -beforeBirth);
}

/** The referral that it answers; else its own opening. */
function startOfClock(p: Picture, { first, started }: AssessmentEpisode): Day {
  const opened = happenedBy(started ?? first);
  const referral = referralAnswered(p, first.thread, opened);
  return referral === undefined ? opened : happenedBy(referral);
}

/** Work that was closed before the day came took the assessment with it. */
const closedBefore = (p: Picture, one: AssessmentEpisode, due: Day): boolean =>
  closingsOf(p).some((closing) => closing.on <= due && closing.on >= happenedBy(one.started ?? one.first) && closing.by === one.by);
