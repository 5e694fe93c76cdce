import type { AgencyId } from '../../core/entry/ids.ts';
import { readingAt } from '../../core/ledger/knowledge.ts';
import type { Ledger } from '../../core/ledger/ledger.ts';
import type { Vantage } from '../../core/picture/view.ts';
import { answerByDay, stoodOn } from '../../core/prompt/prompt.ts';
import { type FullQuestion, type PutPrompt, promptsOn } from '../../core/prompt/prompts-on.ts';
import type { Day } from '../../core/time/day.ts';
import { laterOf } from '../../core/time/extremes.ts';
import { endOf } from '../../core/time/instant.ts';

/** A prompt as a page shows it. */
export interface Asked extends PutPrompt {
  /** False for an agency that may look, while somebody else who can read as much must answer (rule 22). */
  readonly mustAnswer: boolean;
}

/** A question put to a visitor, with whom the check asks before them. */
export interface AskedQuestion extends FullQuestion {
  readonly before: readonly AgencyId[];
}

/**
 * The questions that a replay of what a vantage may read puts to that vantage. An agency is asked what its own records bear
 * out and nothing else (rule 16); who reads the whole sees every question.
 */
export const questionsTo = (vantage: Vantage, questions: readonly FullQuestion[]): readonly AskedQuestion[] =>
  questions.flatMap((one) => {
    const ask = vantage.kind === 'whole' ? one.ask : one.ask.filter(({ agency }) => agency === vantage.agency);
    const [to] = ask;
    if (to === undefined) return [];
    const standing = one.standing.flatMap(({ from, until }) =>
      until !== undefined && until <= to.from ? [] : [{ from: laterOf(from, to.from), until }],
    );
    const before = one.ask.slice(0, one.ask.indexOf(to)).map(({ agency }) => agency);
    return [{ ...one, raised: laterOf(one.raised, to.from), ask, standing, before }];
  });

/** The prompts that a visitor's questions come to on a day. */
export const askedOn = (questions: readonly AskedQuestion[], on: Day, ledger: Ledger): readonly Asked[] =>
  promptsOn(questions, on).map((prompt) => {
    const own = questions.filter(({ key }) => prompt.reasons.some((reason) => reason.key === key));
    return { ...prompt, mustAnswer: own.some((question) => !isAnotherToAnswer(question, on, ledger)) };
  });

/** True where the check asks another agency first, which can by now read everything that the question rests on. */
const isAnotherToAnswer = ({ before, evidence }: AskedQuestion, on: Day, { knowledge }: Ledger): boolean =>
  before.some((agency) => evidence.every(({ entry, from }) => from > on || readingAt(knowledge, entry, agency, endOf(on)) !== undefined));

/** True where the records bear a prompt out on a day. */
export const standsOn = ({ standing }: Asked, on: Day): boolean => stoodOn(standing, on);

/** The day from which a prompt has been standing, on a day on which it stands. */
export const standsSince = ({ standing }: Asked, on: Day): Day => standing.findLast(({ from }) => from <= on)?.from ?? on;

/** The day by which a prompt asks for an answer. */
export const answerBy = (asked: Asked, on: Day, { calendar }: Ledger): Day => answerByDay(asked, standsSince(asked, on), on, calendar);

/** The prompts that stand on a day, soonest answer first: a clock, and no ranking of families (rule 31). */
export const standingOn = (all: readonly Asked[], on: Day, ledger: Ledger): readonly Asked[] =>
  all
    .filter((one) => standsOn(one, on))
    .sort(
      (a, b) => answerBy(a, on, ledger) - answerBy(b, on, ledger) || standsSince(a, on) - standsSince(b, on) || (a.key < b.key ? -1 : 1),
    );
