import type { AgencyId } from '../../entry/ids.ts';
import type { Reckoning } from '../../ledger/knowledge.ts';
import type { Answer } from '../../prompt/answer.ts';
import { answeredOn, settles } from '../../prompt/life.ts';
import { answerByOf } from '../../prompt/prompt.ts';
import { type FullQuestion, promptsOn } from '../../prompt/prompts-on.ts';
import { type Calendar, workingDaysBetween } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { laterOf } from '../../time/extremes.ts';
import type { Asked } from './asked.ts';

interface Given {
  readonly family: string;
  /** The answers that were given by the day. */
  readonly answers: readonly Answer[];
  readonly calendar: Calendar;
  readonly reckoning: Reckoning;
  /** Nothing later counts. */
  readonly on: Day;
}

/**
 * How often each check asked about one family by the end of a day, of whoever must answer: once for each time that the records came to bear its question out. One answer settles every question that
 * was put with it as one prompt.
 */
export function askedOfFamily(questions: readonly FullQuestion[], given: Given): readonly Asked[] {
  const { on } = given;
  const together = given.answers.length === 0 ? [] : promptsOn(questions, on).map(({ reasons }) => reasons.map(({ key }) => key));
  const all = questions.flatMap((question) => {
    const [to] = question.ask;
    if (to === undefined) return [];
    const keys = new Set([question.key, ...together.filter((one) => one.includes(question.key)).flat()]);
    return question.standing.flatMap((standing) => askedOnce(question, { ...to, keys }, standing, given));
  });
  const inOrder = all.toSorted((a, b) => a.on - b.on);
  return inOrder.map((one, n) => ({
    ...one,
    again: inOrder.slice(0, n).some((before) => before.check === one.check && isOver(before, one.on)),
  }));
}

const isOver = ({ answered, ended }: Asked, by: Day): boolean => (answered?.on ?? ended ?? Infinity) <= by;

type To = { readonly agency: AgencyId; readonly from: Day; readonly keys: ReadonlySet<string> };

function askedOnce({ check }: FullQuestion, to: To, { from, until }: FullQuestion['standing'][number], given: Given): readonly Asked[] {
  const { family, answers, calendar, on: last } = given;
  const on = laterOf(from, to.from);
  if (on > last || (until !== undefined && until <= on)) return [];
  const ended = until !== undefined && until <= last ? until : undefined;
  const days = answers.flatMap((answer) => {
    const day = answeredOn(answer, given);
    const isOne = answer.by === to.agency && settles(answer) && to.keys.has(answer.facts.prompt ?? '');
    return isOne && day >= on && day <= (ended ?? last) ? [{ day, done: answer.facts.outcome === 'done' }] : [];
  });
  const [first] = days.toSorted((a, b) => a.day - b.day);
  const answered =
    first === undefined ? {} : { answered: { on: first.day, done: first.done, workingDays: workingDaysBetween(calendar, on, first.day) } };
  return [
    {
      ...{ check: check.id, agency: to.agency, family, on, by: answerByOf(check, on, calendar), again: false },
      ...answered,
      ...(first !== undefined || ended === undefined ? {} : { ended }),
    },
  ];
}
