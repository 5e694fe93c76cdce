import type { Entry } from '../entry/entry.ts';
import type { AgencyId, EntryId } from '../entry/ids.ts';
import type { Reckoning } from '../ledger/knowledge.ts';
import { standsFrom } from '../ledger/knowledge.ts';
import { type Calendar, nextWorkingDay, promptDayAfter } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { dayAt } from '../time/instant.ts';
import type { Answer } from './answer.ts';
import { answerByDay, type Prompt, reasonsOn } from './prompt.ts';

/** Where a prompt is in its life on a day. Time alone ends nothing. */
export type PromptLife =
  | {
      readonly state: 'waiting';
      readonly since: Day;
      readonly answerBy: Day;
      readonly offeredHelpOn: Day | undefined;
      readonly promised: Day | undefined;
    }
  | { readonly state: 'answered'; readonly answer: Answer; readonly on: Day }
  | {
      readonly state: 'reopened';
      readonly since: Day;
      readonly answerBy: Day;
      readonly offeredHelpOn: Day | undefined;
      readonly promised: Day | undefined;
      readonly earlier: Answer;
      readonly isNew: readonly EntryId[];
      /** Questions that became part of it after the answer, by their keys. */
      readonly newReasons: readonly string[];
      /** The agency that it was passed to, where there is no record here that it took the question up. */
      readonly notTakenUpBy: AgencyId | undefined;
    }
  | { readonly state: 'ended'; readonly on: Day };

/** What a life is worked out from: the answers that the recipient's agency (or whoever it was passed to) recorded, and the evidence itself. */
export interface Circumstances {
  readonly answers: readonly Answer[];
  readonly entries: ReadonlyMap<EntryId, Entry>;
  readonly calendar: Calendar;
  readonly reckoning: Reckoning;
  readonly today: Day;
}

/** Days that another agency has to take up what is passed to it, before the question comes back. Ours. */
const workingDaysToAccept = 2;
/** Working days that taking a question to the safeguarding lead stops the clock for (rule 23). */
const workingDaysPaused = 1;

/** The life of a prompt on a day, as its recipient may know it. */
export function lifeOf(prompt: Prompt, given: Circumstances): PromptLife {
  const stands = prompt.standing.findLast(({ from }) => from <= given.today);
  const answers = given.answers
    .filter((answer) => isAnswerTo(prompt, answer) && (answer.facts.shownOn !== undefined || answeredOn(answer, given) <= given.today))
    .sort(
      (a, b) =>
        answeredOn(a, given) - answeredOn(b, given) || standsFrom(a, given.reckoning) - standsFrom(b, given.reckoning) || a.order - b.order,
    );
  if (stands === undefined) return { state: 'ended', on: given.today };
  if (stands.until !== undefined && stands.until <= given.today) return { state: 'ended', on: stands.until };
  const last = lastSettling(
    answers.filter((answer) => answer.by === prompt.to.agency && settles(answer)),
    given,
  );
  if (last === undefined) return waiting(prompt, stands.from, answers, given);
  const answered = answeredOn(last, given);
  const isNew = newSince(prompt, answered, given);
  const newReasons = reasonsOn(prompt, given.today).filter(({ from }) => from > answered && from <= given.today);
  const back = notTakenUp(last, answers, given);
  if (isNew.length === 0 && newReasons.length === 0 && back === undefined && stands.from <= answered)
    return { state: 'answered', answer: last, on: answered };
  const since = earliest([
    ...[...isNew, ...newReasons].map(({ from }) => from),
    ...(back === undefined ? [] : [back]),
    ...(stands.from > answered ? [stands.from] : []),
  ]);
  const later = answers.filter((answer) => answer.by === prompt.to.agency && answeredOn(answer, given) >= since);
  return {
    state: 'reopened',
    since,
    ...clock(prompt, since, later, given),
    earlier: last,
    isNew: isNew.map(({ entry }) => entry),
    newReasons: newReasons.map(({ key }) => key),
    notTakenUpBy: back === undefined ? undefined : last.facts.to,
  };
}

/** An answer settles the whole prompt, whichever of its reasons gave the prompt its name on the day. */
export const isAnswerTo = ({ reasons }: Prompt, answer: Answer): boolean => reasons.some(({ key }) => key === answer.facts.prompt);

const earliest = (days: readonly Day[]): Day => days.reduce((first, day) => (day < first ? day : first));
/** Where an answer stands among the days of the prompt: the day that was shown when it was given, in a demonstration; else when it was recorded. */
export const answeredOn = (answer: Answer, given: Pick<Circumstances, 'reckoning'>): Day =>
  answer.facts.shownOn?.latest ?? dayAt(standsFrom(answer, given.reckoning));

/** *Will do by* a date, and taking it to the safeguarding lead, settle nothing yet. */
const settling: ReadonlySet<Answer['facts']['outcome']> = new Set(['done', 'already-known', 'not-so', 'not-needed', 'passed-to']);
export const settles = (answer: Answer): boolean => settling.has(answer.facts.outcome);

/** The last by the day; before the first, which only a demonstration can show, the first. `settled` is in order of its days. */
function lastSettling(settled: readonly Answer[], given: Circumstances): Answer | undefined {
  const [first] = settled;
  if (first === undefined) return undefined;
  const by = Math.max(given.today, answeredOn(first, given));
  return settled.findLast((answer) => answeredOn(answer, given) <= by);
}

function waiting(prompt: Prompt, since: Day, answers: readonly Answer[], given: Circumstances): PromptLife {
  const own = answers.filter((answer) => answer.by === prompt.to.agency);
  return { state: 'waiting', since, ...clock(prompt, since, own, given) };
}

function clock(
  prompt: Prompt,
  since: Day,
  answers: readonly Answer[],
  { calendar, today }: Circumstances,
): { readonly answerBy: Day; readonly offeredHelpOn: Day | undefined; readonly promised: Day | undefined } {
  const pauses = answers.filter((answer) => answer.facts.outcome === 'to-safeguarding-lead').length;
  const start = Array.from({ length: pauses * workingDaysPaused }).reduce<Day>((day) => promptDayAfter(calendar, day, 0), since);
  const answerBy = answerByDay(prompt, start, today, calendar);
  const help = nextWorkingDay(calendar, answerBy);
  return {
    answerBy,
    offeredHelpOn: help <= today ? help : undefined,
    promised: answers.filter((answer) => answer.facts.outcome === 'will-do-by').at(-1)?.facts.by?.latest,
  };
}

/** What was passed to another agency comes back where that agency has not answered in its days. */
function notTakenUp(answer: Answer, answers: readonly Answer[], given: Circumstances): Day | undefined {
  const { to, outcome } = answer.facts;
  if (outcome !== 'passed-to' || to === undefined) return undefined;
  if (answers.some((other) => other.by === to)) return undefined;
  const day = promptDayAfter(given.calendar, answeredOn(answer, given), workingDaysToAccept);
  return day <= given.today ? day : undefined;
}

/**
 * Evidence that joined after an answer and is more than a repetition: a new event, a new source or a new person (rule 22).
 */
function newSince(prompt: Prompt, answered: Day, given: Circumstances): Prompt['evidence'] {
  const before = prompt.evidence.filter(({ from }) => from <= answered).flatMap(({ entry }) => given.entries.get(entry) ?? []);
  return prompt.evidence.filter(({ entry: id, from }) => {
    if (from <= answered || from > given.today) return false;
    const entry = given.entries.get(id);
    return entry === undefined || !before.some((earlier) => repeats(entry, earlier));
  });
}

const repeats = (entry: Entry, earlier: Entry): boolean =>
  entry.by === earlier.by &&
  entry.kind === earlier.kind &&
  entry.when.earliest === earlier.when.earliest &&
  entry.when.latest === earlier.when.latest &&
  entry.about.every((person) => earlier.about.includes(person));
