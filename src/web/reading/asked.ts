import type { AnyCheck } from '../../core/check/check.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import type { Ledger } from '../../core/ledger/ledger.ts';
import type { Vantage } from '../../core/picture/view.ts';
import { answerByDay, type Prompt } from '../../core/prompt/prompt.ts';
import { type AskFrom, type Replayed, replay } from '../../core/replay/replay.ts';
import type { Day } from '../../core/time/day.ts';
import { laterOf } from '../../core/time/extremes.ts';
import type { Instant } from '../../core/time/instant.ts';

/** A prompt as a page shows it: with everyone whom it is put to. */
export interface Asked extends Prompt {
  readonly asks: readonly AskFrom[];
  readonly aboutFrom: Replayed['aboutFrom'];
}

/**
 * A question as it was on a day: whom it was put to, whom it was about, what it rested on and when it had ended, all by then. What came
 * later is not in it (no hindsight). Empty where nobody had been asked yet.
 */
export function asOn(asked: Asked, on: Day): readonly Asked[] {
  const asks = asked.asks.filter(({ from }) => from <= on);
  const [to] = asks;
  if (to === undefined) return [];
  const standing = asked.standing
    .filter(({ from }) => from <= on)
    .map(({ from, until }) => ({ from, until: until !== undefined && until <= on ? until : undefined }));
  const about = asked.about.filter((person) => (asked.aboutFrom.get(person) ?? on) <= on);
  return [{ ...asked, to, asks, about, standing, evidence: asked.evidence.filter(({ from }) => from <= on) }];
}

/**
 * The questions that a replay of what a vantage may read puts to that vantage. An agency is asked what its own records bear
 * out and nothing else (rule 16); who reads the whole sees every question.
 */
export function askedOf(given: {
  readonly ledger: Ledger;
  readonly vantage: Vantage;
  readonly checks: readonly AnyCheck[];
  readonly children: readonly PersonId[];
  readonly until: Instant;
}): readonly Asked[] {
  const { vantage } = given;
  return replay(given.ledger, given).flatMap((one) => {
    const asks = vantage.kind === 'whole' ? one.ask : one.ask.filter(({ agency }) => agency === vantage.agency);
    const [to] = asks;
    if (to === undefined) return [];
    const { key, check, question, about, aboutFrom, evidence } = one;
    const standing = one.standing.flatMap(({ from, until }) =>
      until !== undefined && until <= to.from ? [] : [{ from: laterOf(from, to.from), until }],
    );
    return [{ key, check, to, asks, question, about, aboutFrom, evidence, standing }];
  });
}

/** True where the records bear a question out on a day. */
export const standsOn = ({ standing }: Asked, on: Day): boolean =>
  standing.some(({ from, until }) => from <= on && (until === undefined || on < until));

/** The day from which a question has been standing, on a day on which it stands. */
export const standsSince = ({ standing }: Asked, on: Day): Day => standing.findLast(({ from }) => from <= on)?.from ?? on;

/** The day by which a question asks for an answer. */
export const answerBy = (asked: Asked, on: Day, ledger: Ledger): Day => answerByDay(asked.check, standsSince(asked, on), ledger.calendar);

/** The questions that stand on a day, soonest answer first: a clock, and no ranking of families (rule 31). */
export const standingOn = (all: readonly Asked[], on: Day, ledger: Ledger): readonly Asked[] =>
  all
    .filter((one) => standsOn(one, on))
    .sort(
      (a, b) => answerBy(a, on, ledger) - answerBy(b, on, ledger) || standsSince(a, on) - standsSince(b, on) || (a.key < b.key ? -1 : 1),
    );
