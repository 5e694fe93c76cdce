import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { EntryId } from '../../entry/ids.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';
import { overlaps } from '../../time/span.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { crossingsOf, isFirm, isTakenUp } from '../harm/crossings.ts';
import { hadBy } from '../harm/joint-look.ts';
import { entriesOf, type Picture, recordedDay } from '../picture.ts';
import { isRecordedBefore } from '../recorded-order.ts';
import { unfinishedAssessments } from './assessments-unfinished.ts';
import { caseworkClosings } from './casework-closings.ts';
import { assessmentsOf, isAssessmentOfChild } from './open-work.ts';
import { workOf } from './opening-of-work.ts';
import {
  agenciesAt,
  heldMeetings,
  isShortOf,
  isSteeringMeeting,
  type Meeting,
  minutesAreDue,
  minutesOutOn,
} from './partnership-meetings.ts';
import { timesInNeed } from './plan-on-file.ts';
import { type Closing, isStepToClosing } from './plans.ts';
import { openRequests } from './requests.ts';
import { stoppedBefore } from './stopped-services.ts';

/** Something that was open when a case was closed, and that the records have not settled since. */
export interface OpenMatter {
  readonly what: 'assessment' | 'request' | 'meeting' | 'incident' | 'contact' | 'plan' | 'minutes' | 'service';
  readonly entries: readonly Entry[];
}

export interface OpenMatterLimits {
  /** Days before a closing in which an incident counts as recent. */
  readonly recent: number;
  /** Working days that minutes may take. */
  readonly minutes: number;
  /** Appointments missed one after another that are a stopping. */
  readonly misses: number;
}

/** What others think of the closing is asked about by itself (`closed-alone`). */
const asksForView = (p: Picture, { facts: { of } }: EntryOf<'information-request'>): boolean => {
  const sent = of === undefined ? undefined : p.byId.get(of);
  return sent !== undefined && isStepToClosing(sent);
};

/** What was open at a closing, by what was on record then, and still is by what is on record now. */
export function openAt(p: Picture, closing: Closing, limits: OpenMatterLimits): readonly OpenMatter[] {
  const then = (entry: Entry): boolean => recordedDay(entry) <= closing.recorded;
  const one = (what: OpenMatter['what'], entries: readonly Entry[]): OpenMatter => ({ what, entries });
  const opened = closing.entries[0] === undefined ? closing.on : workOf(p, closing.entries[0]).opened;
  const before = caseworkClosings(p).findLast((other) => other.recorded < closing.recorded);
  const assessments = unfinishedAssessments(p)
    .filter((entry) => then(entry) && (before === undefined || recordedDay(entry) > before.recorded))
    .map((entry) => one('assessment', [entry]));
  const requests = openRequests(p)
    .filter(
      (request) =>
        !asksForView(p, request.first) &&
        then(request.first) &&
        concernsChild(p, request.first) &&
        (request.requester === closing.by || request.addressee === closing.by),
    )
    .map(({ entries }) => one('request', entries));
  const meetings = askedForMeetings(p)
    .filter((entry) => then(entry) && (before === undefined || recordedDay(entry) > before.recorded))
    .map((entry) => one('meeting', [entry]));
  const crossed = crossingsOf(p)
    .filter(isFirm)
    .filter((crossing) => then(crossing.entry) && recordedDay(crossing.entry) >= opened && !isTakenUp(p, crossing))
    .map((crossing) => one('contact', [crossing.entry]));
  const incidents = recentIncidents(p, closing, limits.recent)
    .filter((entry) => !weighed(p, entry, closing))
    .map((entry) => one('incident', [entry]));
  const plans = timesInNeed(p)
    .filter((time) => time.closing === closing && time.blank.includes('plan'))
    .map((time) => one('plan', time.entries.filter(then)));
  const minutes = heldMeetings(p)
    .filter((meeting) => (before === undefined || meeting.on > before.on) && lacksMinutes(p, meeting, closing, limits.minutes))
    .map((meeting) => one('minutes', meeting.entries));
  const services = stoppedBefore(p, closing, limits.misses).map((entries) => one('service', entries));
  return [...assessments, ...requests, ...meetings, ...incidents, ...crossed, ...services, ...plans, ...minutes];
}

/** Incidents of the days before about the child or somebody close; several records of one event are one matter at most. */
function recentIncidents(p: Picture, closing: Closing, days: number): readonly Entry[] {
  const from = addDays(closing.on, -days);
  const seen = new Set<EntryId | string>();
  return entriesOf(p, 'incident').filter((entry) => {
    const close = entry.about.some((person) => (p.circle.members.get(person)?.step ?? 2) <= 1);
    if (!close || recordedDay(entry) > closing.recorded || !overlaps(entry.when, from, closing.on)) return false;
    const event = `${entry.facts.nature ?? ''} ${entry.when.edtf}`;
    if (seen.has(event)) return false;
    seen.add(event);
    return true;
  });
}

/** Meetings asked for, with nothing on record since to say that one was called, held, or not to be. */
function askedForMeetings(p: Picture): readonly EntryOf<'meeting'>[] {
  const all = entriesOf(p, 'meeting').filter((entry) => concernsChild(p, entry));
  return all.filter(
    (asked) =>
      asked.facts.status === 'requested' &&
      !all.some(
        (later) =>
          later.facts.status !== 'requested' &&
          isRecordedBefore(asked, later) &&
          (later.thread !== undefined && later.thread === asked.thread ? true : later.facts.type === asked.facts.type),
      ),
  );
}

/** Weighed: an assessment of the child was finished, or enough agencies met about the child, by people who had it, once it was known and before the closing. */
function weighed(p: Picture, incident: Entry, closing: Closing): boolean {
  const known = recordedDay(incident);
  const assessed = assessmentsOf(p).some(
    ({ ended, type }) =>
      ended !== undefined &&
      ended.facts.status === 'completed' &&
      isAssessmentOfChild(type) &&
      concernsChild(p, ended) &&
      recordedDay(ended) >= known &&
      ended.when.latest >= incident.when.latest &&
      recordedDay(ended) <= closing.recorded &&
      ((ended.facts.checkedWith ?? []).includes(incident.by) || hadBy(p, incident, [ended.by], ended)),
  );
  const met = heldMeetings(p).some(
    (meeting) =>
      (isSteeringMeeting(meeting) || meeting.type === 'professionals') &&
      meeting.attended !== undefined &&
      !isShortOf(meeting, 3) &&
      meeting.on >= incident.when.latest &&
      recordedDay(meeting.entry) >= known &&
      recordedDay(meeting.entry) <= closing.recorded &&
      hadBy(p, incident, [...(agenciesAt(meeting) ?? [])], meeting.entry),
  );
  return assessed || met;
}

function lacksMinutes(p: Picture, meeting: Meeting, closing: Closing, limit: number): boolean {
  if (!minutesAreDue(p, meeting) || meeting.on > closing.on || recordedDay(meeting.entry) > closing.recorded) return false;
  const out: Day | undefined = minutesOutOn(p, meeting);
  return (out === undefined || out > p.today) && promptDayAfter(p.calendar, meeting.on, limit) <= closing.on;
}
