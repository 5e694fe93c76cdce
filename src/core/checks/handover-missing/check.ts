import { actOnClosing } from '../../check/acts.ts';
import { agencyAsked, eachOnce, named } from '../../check/asking.ts';
import { type Concern, defineCheck, type Settings } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { safeSleepTalks } from '../../picture/family/safe-sleep.ts';
import { entriesBy } from '../../picture/indexes.ts';
import { onceFor } from '../../picture/memo.ts';
import { agencyName, agencyOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { tellingsOf } from '../../picture/told.ts';
import { mayKnow } from '../../picture/view.ts';
import { saysTakenAsDone } from '../../picture/words/handover-words.ts';
import { mentions } from '../../picture/words/word-lists.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { handoversOf, isHandedOver, toldOfChange, type WorkerChange, workerChanges } from '../../picture/work/worker-changes.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { aboutMoves } from './about-moves.ts';

const parameters = {
  limit: {
    value: 5,
    unit: 'working-days',
    source: 'ours',
    means: 'How soon after a change of worker, GP or address a handover is on record.',
  },
} as const;

export const handoverMissing = defineCheck({
  id: 'handover-missing',
  number: 57,
  title: 'New worker, no handover',
  priority: 2,
  asks: '{Agency} recorded a new worker (or a move, or a change of GP) on {date}. There is no record here of a handover: have the two spoken, what was done, and what is only taken as done?',
  because:
    'When a family changed doctor, health visitor or area, or a case changed hands, nothing showed that the two workers had spoken. One took it that a safe-sleep check had been done; another closed the case within days.',
  learntFrom: [
    { review: 1, where: '§6.150; §9.11; §12.6; Appendix B, BCPFT' },
    { review: 2, where: '§4.2.2; §7.3.4' },
    { review: 0, where: 'Overview ¶18' },
    { review: 3, where: '§3.20' },
  ],
  parameters,
  reads: {
    kinds: anyRecord,
    claims: ['lives-at', 'lives-with', 'parent-of', 'carer-of'],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: ['Spoken, and when.', 'What was taken as done has been looked at again.', 'The others were told.'],
  notWhen: [
    'A handover, spoken or written, is on record from shortly before the change on.',
    'The same worker goes on, or is back.',
    'The address is kept from others for safety.',
    'The case has been closed since it was asked.',
  ],
  safeToAsk: false,
  evaluate: (p, settings) => {
    const watch = watching(p);
    return watch.result([...aboutWorkers(p, settings, watch), ...aboutMoves(p, settings.limit, watch)]);
  },
});

/** One concern for each agency, however often its worker changes. */
function aboutWorkers(p: Picture, { limit }: Settings<typeof parameters>, watch: Watch): readonly Concern[] {
  const byAgency = new Map<AgencyId, WorkerChange[]>();
  for (const change of workerChanges(p)) {
    if (!mayKnow(p.vantage, change.agency, ...(change.before === undefined ? [] : [change.before]))) continue;
    const asksFrom = promptDayAfter(p.calendar, change.on, limit);
    const wanting = takenAsDone(p, change).length > 0 || (!isHandedOver(p, change) && watch.reached(asksFrom));
    if (wanting && !isOver(p, change, asksFrom)) byAgency.set(change.agency, [...(byAgency.get(change.agency) ?? []), change]);
  }
  return [...byAgency.values()].flatMap((changes) => workerConcern(p, changes));
}

/** The case was closed once it had been asked. One that was closed before that was closed on what was only taken over. */
const isOver = (p: Picture, change: WorkerChange, asksFrom: Day): boolean =>
  caseworkClosings(p).some((closing) => closing.by === change.agency && closing.recorded >= asksFrom);

const isAboutSafeSleep = mentions(['safe sleep*', 'safe-sleep*', 'safer sleep*', 'sleep*']);

/** Entries since a change in which something is taken as done, that nothing shows to have been done or looked at again. */
function takenAsDone(p: Picture, change: WorkerChange): readonly Entry[] {
  const handed = handoversOf(p, change);
  return entriesBy(p, change.agency).filter(
    (entry) =>
      entry.about.includes(p.child) &&
      !isRecordedBefore(entry, change.entry) &&
      takesAsDone(entry) &&
      !(isAboutSafeSleep(entry.text) && safeSleepTalks(p).some((talk) => talk.entry.by === change.agency)) &&
      !handed.some((one) => isRecordedBefore(entry, one)),
  );
}

/** Kept for each entry, since it reads free text. */
const takesAsDone = onceFor((entry: Entry): boolean => saysTakenAsDone(entry.text) || assumesDone(entry));

/** A handover that lists something as assumed. */
const assumesDone = (entry: Entry): boolean =>
  entry.kind === 'allocation' && [...(entry.facts.doneSoFar?.values() ?? [])].some((standing) => standing.startsWith('Assumed'));

function workerConcern(p: Picture, changes: readonly WorkerChange[]): readonly Concern[] {
  const [first] = changes;
  if (first === undefined) return [];
  const { entry, agency, before } = first;
  const evidence = changes.flatMap((change) => [change.entry, ...toldOfChange(p, change), ...takenAsDone(p, change)]);
  const of = before === undefined ? 'passing to a new worker' : `passing from ${agencyName(p, before)}`;
  const wanting = changes.every((change) => isHandedOver(p, change))
    ? 'Something is taken as done since, and there is no record here that it was: has it been asked of the worker before, and looked at again?'
    : 'There is no record here of a handover: have the two spoken, what was done, and what is only taken as done?';
  return [
    {
      anchor: entry.id,
      about: [p.child],
      evidence: evidence.map(({ id }) => id),
      question: `The work of ${agencyName(p, agency)} with ${named(p, [p.child])} is recorded as ${of} ${dated(entry.when)}. ${wanting}`,
      ask: eachOnce([agencyAsked(agency), ...(before === undefined ? [] : [agencyAsked(before)]), ...passedTo(p, first)]),
      ...actOnClosingSince(p, first),
    },
  ];
}

/** Where whoever took over has closed the case since, going back over the closing takes in what the worker before knew. */
function actOnClosingSince(p: Picture, { entry, agency }: WorkerChange): Pick<Concern, 'act'> {
  const closing = caseworkClosings(p).find(({ by, on }) => by === agency && on >= happenedBy(entry));
  return closing === undefined ? {} : actOnClosing(closing);
}

/** The agency of the same sort that was given the record of it: the new worker's, where the family has gone to another area. */
const passedTo = (p: Picture, { entry, agency }: WorkerChange): Concern['ask'] =>
  tellingsOf(p, entry.id)
    .filter(({ to }) => agencyOf(p, to)?.kind === agencyOf(p, agency)?.kind)
    .map(({ to }) => agencyAsked(to));
