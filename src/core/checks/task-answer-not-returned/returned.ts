import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { whereaboutsIn } from '../../picture/harm/events.ts';
import { happenedBy, type Picture, recordedDay } from '../../picture/picture.ts';
import { tellingsOf } from '../../picture/told.ts';
import { asksHome, asksWhere, saysToldAll, wordsShared } from '../../picture/words/task-words.ts';
import { contactsBetween } from '../../picture/work/contact-between.ts';
import { addDays, type Day } from '../../time/day.ts';
import type { Task } from './tasks.ts';

/** How long after a meeting an entry may still be its answer, where no thread says so (ours). */
const answerDays = 60;
const mayAnswer: ReadonlySet<string> = new Set([
  'contact',
  'note',
  'observation',
  'incident',
  'assessment',
  'information-reply',
  'decision',
  'referral-decision',
  'attendance',
  'health',
  'legal',
  'test',
]);

/** What the owner has written since that answers a task, as far as words and threads can tell. */
export const answersTo = (p: Picture, task: Task): readonly Entry[] =>
  p.entries.filter(
    (entry) =>
      entry.by === task.owner &&
      mayAnswer.has(entry.kind) &&
      entry.recorded >= task.meeting.entry.recorded &&
      (isOnThread(entry, task) || entry.about.some((person) => task.meeting.entry.about.includes(person))) &&
      answers(p, task, entry),
  );

/** Of the same matter, though it is about one of the family of whom the meeting was not. */
const isOnThread = (entry: Entry, { meeting }: Task): boolean => entry.thread !== undefined && entry.thread === meeting.entry.thread;

function answers(p: Picture, task: Task, entry: Entry): boolean {
  const { meeting, what } = task;
  const sameThread = isOnThread(entry, task);
  const where = whereaboutsIn(entry)?.get(p.child);
  const tellsWhere = asksWhere(what) && where !== undefined && where !== 'not-asked' && where !== 'unknown';
  if (sameThread) return tellsWhere || tellsHome(what, entry) || saysToldAll(entry) || wordsShared(what, entry.text) >= 1;
  return (
    recordedDay(entry) <= addDays(meeting.on, answerDays) && wordsShared(what, entry.text) >= (tellsWhere || saysToldAll(entry) ? 1 : 2)
  );
}

/** A question about where somebody lives or sleeps, and a record of it. */
const tellsHome = (what: string, entry: Entry): boolean =>
  asksHome(what) && entry.claims.some(({ is }) => is === 'lives-at' || is === 'lives-with');

/**
 * Those of a meeting whom no record shows to have had the answer: not given it, nor in touch with its owner about the family since it was
 * known. Where no answer is on record, any word since the meeting may have been it.
 */
export function stillWaiting(p: Picture, task: Task, answered: readonly Entry[]): readonly AgencyId[] {
  const { meeting, owner } = task;
  const first = answered[0];
  const since = (first === undefined ? addDays(meeting.on, 1) : Math.max(recordedDay(first), addDays(meeting.on, 1))) as Day;
  return task.askers.filter((agency) => {
    if (answered.some((entry) => reached(p, entry, agency))) return false;
    return !contactsBetween(p, owner, agency, meeting.entry.about).some((day) => day >= since && day <= p.today);
  });
}

const reached = (p: Picture, entry: Entry, agency: AgencyId): boolean =>
  saysToldAll(entry) ||
  tellingsOf(p, entry.id).some(({ to }) => to === agency) ||
  ((entry.kind === 'contact' || entry.kind === 'information-reply') &&
    happenedBy(entry) <= p.today &&
    (entry.facts.to ?? []).some((party) => party.kind === 'agency' && party.agency === agency));
