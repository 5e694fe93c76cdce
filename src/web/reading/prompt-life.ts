import { isKind } from '../../core/entry/entry.ts';
import { effectiveOf } from '../../core/ledger/effective.ts';
import type { Answer } from '../../core/prompt/answer.ts';
import { lifeOf, type PromptLife } from '../../core/prompt/life.ts';
import type { Prompt } from '../../core/prompt/prompt.ts';
import type { Day } from '../../core/time/day.ts';
import { type Asked, standsOn } from './asked.ts';
import type { OpenCase } from './open-case.ts';

type To = Prompt['to'];
export type OpenLife = Extract<PromptLife, { readonly state: 'waiting' | 'reopened' }>;
type AnsweredLife = Extract<PromptLife, { readonly state: 'answered' }>;

/** A question with where it is in its life, for one of those whom it is put to. */
export interface Lived<L extends PromptLife = PromptLife> {
  readonly asked: Asked;
  readonly to: To;
  readonly life: L;
}

/** The questions of a list, as they are on a day. */
export interface LivesOn {
  /** Waiting or asked again, soonest answer first: a clock, and no ranking of families (rule 31). */
  readonly open: readonly Lived<OpenLife>[];
  readonly answered: readonly Lived<AnsweredLife>[];
}

/** Every answer that this visitor may read, as it stands once corrections are applied, in the order in which they were given. */
export const answersIn = ({ ledger }: OpenCase): readonly Answer[] => effectiveOf(ledger.entries).entries.filter(isKind('answer'));

/**
 * Where a question is in its life on a day. An agency is put it once; who reads the whole sees it open for as long as anybody whom
 * it is put to has it open.
 */
export function lifeOn(asked: Asked, on: Day, open: OpenCase, answers: readonly Answer[] = answersIn(open)): Lived {
  const { byId, calendar, reckoning } = open.ledger;
  const given = { answers, entries: byId, calendar, reckoning, today: on };
  const lives = asked.asks.map((to): Lived => ({ asked, to, life: lifeOf({ ...asked, to }, given) }));
  const [soonest] = lives.filter(isOpen).sort((a, b) => a.life.answerBy - b.life.answerBy);
  const { to } = asked;
  return soonest ?? lives[0] ?? { asked, to, life: lifeOf(asked, given) };
}

/** The questions that stand on a day: those that are open, and those that are answered. */
export function livesOn(all: readonly Asked[], on: Day, open: OpenCase): LivesOn {
  const answers = answersIn(open);
  const lives = all.filter((one) => standsOn(one, on)).map((one) => lifeOn(one, on, open, answers));
  return {
    open: lives
      .filter(isOpen)
      .sort((a, b) => a.life.answerBy - b.life.answerBy || a.life.since - b.life.since || (a.asked.key < b.asked.key ? -1 : 1)),
    answered: lives.filter(isAnswered).sort((a, b) => b.life.on - a.life.on || (a.asked.key < b.asked.key ? -1 : 1)),
  };
}

const isOpen = (one: Lived): one is Lived<OpenLife> => one.life.state === 'waiting' || one.life.state === 'reopened';
const isAnswered = (one: Lived): one is Lived<AnsweredLife> => one.life.state === 'answered';
