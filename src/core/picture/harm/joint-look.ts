import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { addWorkingDays } from '../../time/calendar.ts';
import { type Day, noLatest } from '../../time/day.ts';
import { earliestOf } from '../../time/extremes.ts';
import { onceFor } from '../memo.ts';
import { entriesOf, happenedBy, type Picture, recordedDay } from '../picture.ts';
import { knownToFrom } from '../told.ts';
import { type AssessmentEpisode, assessmentsOf, isAssessmentOfChild } from '../work/open-work.ts';
import { closingsOf, isSocialCare } from '../work/plans.ts';
import { actsForChild } from './passed-on.ts';

/** Meetings called about one event: they look at that event and no further. */
const aboutOneEvent: ReadonlySet<string> = new Set(['daily-risk', 'marac', 'legal', 'panel']);

/** Meetings held with somebody from another agency, or with minutes: that one was held leaves nothing to go by. */
const jointMeetings = onceFor((meetings: readonly EntryOf<'meeting'>[]): readonly EntryOf<'meeting'>[] => {
  const minuted = new Set(meetings.flatMap(({ facts }) => (facts.status === 'minutes-out' ? (facts.of ?? []) : [])));
  return meetings.filter(
    ({ id, by, facts }) =>
      facts.status === 'held' && (facts.minutes !== undefined || minuted.has(id) || (facts.attended ?? []).some((agency) => agency !== by)),
  );
});

const around = onceFor((meeting: EntryOf<'meeting'>): readonly AgencyId[] => [
  ...new Set([meeting.by, ...(meeting.facts.attended ?? []), ...(meeting.facts.writtenInput ?? [])]),
]);

/**
 * Whether a joint discussion or an assessment can have taken an entry in: held or finished after it, by people who had it.
 * An assessment under way counts for what its makers hold.
 */
export const wasLookedAtJointly = (p: Picture, entry: Entry): boolean => lookedAt(p)(entry);

const lookedAt = onceFor((p: Picture) => onceFor((entry: Entry) => isTakenIn(p, entry)));

function isTakenIn(p: Picture, entry: Entry): boolean {
  const meetings = jointMeetings(entriesOf(p, 'meeting')).some(
    (meeting) =>
      (aboutOneEvent.has(meeting.facts.type ?? '') ? meeting.thread !== undefined && meeting.thread === entry.thread : true) &&
      !isOnlyAboutGoingHome(p, meeting) &&
      hadBy(p, entry, around(meeting), meeting),
  );
  return (
    meetings ||
    isInAssessment(p, entry) ||
    assessmentsOf(p).some((one) => {
      if (!isAssessmentOfChild(one.type) || (one.started === undefined && one.ended === undefined)) return false;
      return one.ended === undefined
        ? isUnderWay(p, one, entry) && knownToFrom(p, entry, one.by) !== undefined
        : one.ended.facts.status === 'completed' && hadBy(p, entry, [one.by], one.ended);
    })
  );
}

/** A discharge meeting without minutes, at which was nobody who acts for the child: it tells who goes home when, and no more. */
const isOnlyAboutGoingHome = (p: Picture, meeting: EntryOf<'meeting'>): boolean =>
  meeting.facts.type === 'discharge' && meeting.facts.minutes === undefined && !around(meeting).some((agency) => actsForChild(p, agency));

/** How long an assessment takes that is being made, in working days (Working Together). Begun, never finished and long past that, it looks at nothing new. */
const madeWithin = 45;

/** True where an assessment that was begun and has no end on record may still take an entry in: its time has not run out, nor the work been closed. */
function isUnderWay(p: Picture, one: AssessmentEpisode, entry: Entry): boolean {
  const begun = one.started === undefined ? undefined : happenedBy(one.started);
  if (begun === undefined || entry.when.earliest <= begun) return true;
  if (one.type !== 'pre-birth' && entry.when.earliest > addWorkingDays(p.calendar, begun, madeWithin)) return false;
  return !closingsOf(p).some((closing) => closing.on >= begun && closing.on < entry.when.earliest);
}

/** Taken for assessment, and the assessment not yet made: whoever makes it has the entry. */
const isInAssessment = (p: Picture, entry: Entry): boolean =>
  awaitingAssessment(p).some(
    (decision) =>
      entry.when.earliest <= addWorkingDays(p.calendar, happenedBy(decision), madeWithin) &&
      knownToFrom(p, entry, decision.by) !== undefined,
  );

/** Decisions on an assessment, where neither it nor the end of the work has come since. */
const awaitingAssessment = onceFor((p: Picture): readonly EntryOf<'referral-decision'>[] =>
  entriesOf(p, 'referral-decision').filter(
    (decision) =>
      (decision.facts.decision === 'assess' || decision.facts.decision === 'strategy') &&
      !assessmentsOf(p).some(
        (one) => isAssessmentOfChild(one.type) && one.ended !== undefined && recordedDay(one.ended) >= recordedDay(decision),
      ) &&
      !closingsOf(p).some((closing) => closing.on >= happenedBy(decision)),
  ),
);

/** True where one of these agencies had an entry by the time of another: itself, or from the front door that handed the referral on. */
export function hadBy(p: Picture, entry: Entry, agencies: readonly AgencyId[], then: Entry): boolean {
  if (then.when.latest < entry.when.earliest) return false;
  const by = Math.max(happenedBy(then), recordedDay(then)) as Day;
  const had = agencies.some((agency) => {
    const from = knownToFrom(p, entry, agency);
    return from !== undefined && from <= by;
  });
  return had || (agencies.some((agency) => isSocialCare(p, agency)) && cameWithReferral(p, entry, by));
}

const handsOn: ReadonlySet<string> = new Set(['assess', 'strategy', 'already-open']);

/** What a front door had when it handed a referral on came with it to those who then made the assessment. */
const cameWithReferral = (p: Picture, entry: Entry, by: Day): boolean => (handedOn(p)(entry) ?? noLatest) <= by;

/** The first day on which an entry went on with a referral, by those who had it. */
const handedOn = onceFor((p: Picture) =>
  onceFor((entry: Entry): Day | undefined =>
    earliestOf(
      entriesOf(p, 'referral-decision').flatMap((decision) => {
        if (!handsOn.has(decision.facts.decision ?? '') || !isSocialCare(p, decision.by)) return [];
        const [from, day] = [knownToFrom(p, entry, decision.by), recordedDay(decision)];
        return from !== undefined && from <= day ? [day] : [];
      }),
    ),
  ),
);
