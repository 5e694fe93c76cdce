import { agencyAsked, listed } from '../../check/asking.ts';
import { type Concern, defineCheck, type Settings } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import { agencyName, type Picture, recordedDay } from '../../picture/picture.ts';
import { mayKnow } from '../../picture/view.ts';
import { meetingInWords } from '../../picture/words/meeting-words.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';
import { answersTo, stillWaiting } from './returned.ts';
import { type Task, tasksOf } from './tasks.ts';

const parameters = {
  daily: {
    value: 1,
    unit: 'working-days',
    source: 'ours',
    means: 'How soon after a daily meeting the answer to its question is back with everyone who was there.',
  },
  other: {
    value: 5,
    unit: 'working-days',
    source: 'ours',
    means: 'How soon after it is known an answer is back with everyone at any other meeting.',
  },
} as const;

export const taskAnswerNotReturned = defineCheck({
  id: 'task-answer-not-returned',
  number: 55,
  title: 'Someone asked, someone found out, the asker never heard',
  priority: 2,
  asks: 'The {meeting} of {date} asked {agency} to find out {x}. There is no record here of the answer reaching {those who asked}: have they been told, or is there a reason?',
  because:
    'A meeting asked one agency to find out whether a baby had been in the house during an assault. It found out, and neither the meeting nor the others who had been there heard.',
  learntFrom: [
    { review: 0, where: 'Overview ¶22; Finding 2' },
    { review: 1, where: '§12.8' },
  ],
  parameters,
  reads: {
    kinds: [
      'meeting',
      'contact',
      'note',
      'observation',
      'incident',
      'assessment',
      'information-request',
      'information-reply',
      'decision',
      'referral-decision',
      'attendance',
      'health',
      'legal',
      'test',
      'plan',
      'share',
    ],
    claims: ['lives-at', 'lives-with'],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Told (when, whom).', 'The task no longer stands (who says so).'],
  notWhen: [
    'Everyone who was there has been given the answer, or has met or spoken with whoever had the task since it was known.',
    'The task gives a day that has not passed.',
    'No day was given and no answer is on record: there may be nothing to tell yet.',
    'The task was to do something, and not to find something out.',
    'The case has been closed since.',
  ],
  safeToAsk: false,
  evaluate: (p, settings) => {
    const watch = watching(p);
    const open = new Map<string, Open[]>();
    for (const task of tasksOf(p)) {
      if (isVoid(p, task)) continue;
      const answered = answersTo(p, task);
      const due = dueOn(p, task, answered, settings);
      const waiting = stillWaiting(p, task, answered).filter((agency) => mayKnow(p.vantage, task.owner, agency));
      if (waiting.length === 0 || due === undefined || !watch.reached(due)) continue;
      const key = `${task.meeting.entry.id} ${task.owner}`;
      open.set(key, [...(open.get(key) ?? []), { task, answered, waiting }]);
    }
    return watch.result([...open].flatMap(([key, tasks]) => concernAbout(p, key, tasks)));
  },
});

interface Open {
  readonly task: Task;
  readonly answered: readonly Entry[];
  readonly waiting: Task['askers'];
}

const isVoid = (p: Picture, { meeting }: Task): boolean =>
  caseworkClosings(p).some((closing) => closing.recorded >= recordedDay(meeting.entry) && closing.on >= meeting.on);

/** The day after its own day; after a daily meeting, once the limit has passed; else once the limit has passed since an answer was written down. */
function dueOn(
  p: Picture,
  { meeting, by }: Task,
  [first]: readonly Entry[],
  { daily, other }: Settings<typeof parameters>,
): Day | undefined {
  if (by !== undefined) return addDays(by, 1);
  if (meeting.type === 'daily-risk') return promptDayAfter(p.calendar, meeting.on, daily);
  return first === undefined ? undefined : promptDayAfter(p.calendar, recordedDay(first), other);
}

function concernAbout(p: Picture, anchor: string, tasks: readonly Open[]): readonly Concern[] {
  const [first] = tasks;
  if (first === undefined) return [];
  const { meeting, owner, what } = first.task;
  const answered = [...new Set(tasks.flatMap((one) => one.answered))];
  const waiting = [...new Set(tasks.flatMap((one) => one.waiting))].map((agency) => agencyName(p, agency));
  const [answer] = first.answered;
  const known = answer === undefined ? '' : ` ${agencyName(p, owner)} has written of it since (recorded ${showSpan(answer.recordedAs)}).`;
  return [
    {
      anchor,
      about: [p.child],
      evidence: [...meeting.entries, ...answered].map((entry) => entry.id),
      question: `${meetingInWords(meeting, 'The')} ${dated(meeting.entry.when)} asked ${agencyName(p, owner)}: "${what.replace(/[\s.?!]+$/, '')}".${known} There is no record here of the answer reaching ${listed(waiting)}: have they been told, or is there a reason?`,
      ask: [agencyAsked(owner)],
    },
  ];
}
