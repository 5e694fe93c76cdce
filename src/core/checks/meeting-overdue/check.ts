import { agencyAsked, named } from '../../check/asking.ts';
import { type Concern, defineCheck, type Settings } from '../../check/check.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import { happenedBy, type Picture, recordedDay } from '../../picture/picture.ts';
import { meetingInWords } from '../../picture/words/meeting-words.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { calledOff, calledUntil } from '../../picture/work/next-meeting.ts';
import { countsForPlan, heldMeetings, type Meeting } from '../../picture/work/partnership-meetings.ts';
import { openPlans, type PlanEpisode } from '../../picture/work/plans.ts';
import { nextWorkingDay, promptDayAfter } from '../../time/calendar.ts';
import { addDays, type Day, showDay } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';

const parameters = {
  interval: {
    value: 42,
    unit: 'days',
    source: 'review 3 §3.16',
    means: 'The longest time between two meetings under a plan, and from its opening to the first.',
  },
  remake: { value: 3, unit: 'working-days', source: 'ours', means: 'How soon a meeting that is called off has a new day.' },
  least: { value: 3, unit: 'count', source: 'ours', means: 'Agencies, there or in writing, that make it a meeting.' },
} as const;

export const meetingOverdue = defineCheck({
  id: 'meeting-overdue',
  number: 52,
  title: 'The meeting is late, or was cancelled and not remade',
  priority: 2,
  asks: 'The last meeting on record under the plan was on {date}; the next was due by {date}. Has a day been set, and who will chair?',
  because:
    'Under open plans, weeks passed with no meeting until an agency asked for one, and meetings that were called off were not held on another day. Birth, moves and closing came in between, without the agencies having met.',
  learntFrom: [
    { review: 0, where: 'Appendix A, Child D, point 7' },
    { review: 1, where: '§5.12; §5.17; §12.18' },
    { review: 2, where: '§5.7' },
    { review: 3, where: '§3.16-3.18' },
  ],
  parameters,
  reads: { kinds: ['plan', 'meeting', 'decision', 'note', 'contact'], claims: [] },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: ['Day set.', 'Held by video, or with another chair.', 'The plan has been ended properly.'],
  notWhen: [
    'The plan opened less than an interval ago.',
    'A meeting has been called and its day has not passed.',
    'Who sat in the last meeting is not on record: it counts as one.',
  ],
  safeToAsk: false,
  evaluate: (p, settings) => {
    const watch = watching(p);
    const plans = openPlans(p).filter((plan) => meets.has(plan.type ?? ''));
    const off = calledOff(p).filter(
      (meeting) =>
        (meeting.kind === 'meeting' || plans.length > 0) &&
        !closedSince(p, meeting) &&
        watch.reached(promptDayAfter(p.calendar, happenedBy(meeting), settings.remake)),
    );
    const late = plans.flatMap((plan) => latePlan(p, plan, settings, watch));
    const [plan] = plans;
    const cancelled = off.map((meeting) => calledOffConcern(p, meeting, plans.find((one) => one.thread === meeting.thread) ?? plan));
    return watch.result([...late, ...cancelled]);
  },
});

/** Plans whose meetings keep this interval. Reviews of a looked-after child have their own in law. */
const meets: ReadonlySet<string> = new Set(['child-in-need', 'child-protection', 'early-help']);

const closedSince = (p: Picture, meeting: Entry): boolean =>
  caseworkClosings(p).some((closing) => closing.recorded >= recordedDay(meeting) && closing.on >= happenedBy(meeting));

function latePlan(p: Picture, plan: PlanEpisode, settings: Settings<typeof parameters>, watch: Watch): readonly Concern[] {
  const opened = plan.opened ?? plan.entries[0];
  if (opened === undefined) return [];
  const from = plan.from ?? recordedDay(opened);
  const last = heldMeetings(p)
    .filter((meeting) => countsForPlan(meeting, settings.least))
    .reduce<Meeting | undefined>((latest, meeting) => (latest === undefined || meeting.on >= latest.on ? meeting : latest), undefined);
  const since = Math.max(from, last?.on ?? from) as Day;
  if (!watch.reached(nextWorkingDay(p.calendar, addDays(since, settings.interval)))) return [];
  const until = calledUntil(p, settings.interval);
  if (until !== undefined && watch.before(until)) return [];
  const evidence = [opened.id, ...(last === undefined || last.on < from ? [] : [last.entry.id])];
  const was =
    last === undefined || last.on < from
      ? `The plan for ${named(p, [p.child])} opened on ${showDay(from)}`
      : `The last meeting on record about ${named(p, [p.child])} was on ${showDay(last.on)}`;
  return [
    {
      anchor: plan.id,
      about: [p.child],
      evidence,
      question: `${was}, so that the next was due by ${showDay(addDays(since, settings.interval))}. There is no record here of one since: has a day been set, and who will chair?`,
      ask: [agencyAsked(plan.lead, 'manager', 'lead')],
    },
  ];
}

const calledOffConcern = (p: Picture, meeting: Entry, plan: PlanEpisode | undefined): Concern => ({
  anchor: plan?.id ?? meeting.thread ?? meeting.id,
  about: [p.child],
  evidence: [...(plan?.opened === undefined ? [] : [plan.opened.id]), meeting.id],
  question: `${meetingInWords(meeting.kind === 'meeting' ? meeting.facts : {}, meeting.kind === 'meeting' ? 'The' : 'A')} about ${named(p, [p.child])} was called off (recorded ${showSpan(meeting.recordedAs)}). There is no record here of a new day: has one been set, or is there a reason?`,
  ask: [agencyAsked(plan?.lead ?? meeting.by, 'manager', 'lead')],
});
