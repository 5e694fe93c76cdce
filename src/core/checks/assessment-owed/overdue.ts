import { pregnanciesOf } from '../../picture/family/pregnancies.ts';
import { entriesOf, happenedBy, type Picture, threadOf } from '../../picture/picture.ts';
import { type AssessmentEpisode, assessmentsOf, isAssessmentOfChild } from '../../picture/work/open-work.ts';
import { closingsOf } from '../../picture/work/plans.ts';
import { addWorkingDays } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';
import { assessmentCalled, type Owed, subjectsOf } from './recommended.ts';

interface Limits {
  readonly complete: number;
  readonly beforeBirth: number;
}

/** Assessments of this child that were decided on or begun, and are not finished by the day set or by the limit for their kind. */
export const overdue = (p: Picture, limits: Limits): readonly Owed[] => [...begun(p, limits), ...decidedOn(p, limits)];

/** A referral taken for assessment, and none of any kind on record since. */
function decidedOn(p: Picture, { complete }: Limits): readonly Owed[] {
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
    return any || closed
      ? []
      : [
          {
            why: 'overdue',
            what: assessmentCalled('child-and-family'),
            from: decision,
            about: [p.child],
            evidence: [decision],
            due,
            shows: addDays(due, 1),
          },
        ];
  });
}

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

/** The referral that it answers, where the thread or a decision to assess on the same day shows one; else its own opening. */
function startOfClock(p: Picture, { first, started }: AssessmentEpisode): Day {
  const opened = happenedBy(started ?? first);
  const onThread = threadOf(p, first.thread).find((entry) => entry.kind === 'referral');
  if (onThread !== undefined && happenedBy(onThread) <= opened) return happenedBy(onThread);
  const decision = entriesOf(p, 'referral-decision').findLast(
    (entry) => entry.facts.decision === 'assess' && happenedBy(entry) <= opened && happenedBy(entry) >= addDays(opened, -7),
  );
  const referral = threadOf(p, decision?.thread).find((entry) => entry.kind === 'referral');
  return referral !== undefined && happenedBy(referral) <= opened ? happenedBy(referral) : opened;
}

/** Work that was closed before the day came took the assessment with it. */
const closedBefore = (p: Picture, one: AssessmentEpisode, due: Day): boolean =>
  closingsOf(p).some((closing) => closing.on <= due && closing.on >= happenedBy(one.started ?? one.first) && closing.by === one.by);
