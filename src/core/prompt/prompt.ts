import type { AnyCheck, Ask } from '../check/check.ts';
import type { EntryId, PersonId } from '../entry/ids.ts';
import { addWorkingDays, type Calendar } from '../time/calendar.ts';
import { addDays, type Day } from '../time/day.ts';
import { earlierOf } from '../time/extremes.ts';

/** Days on which something stood: `[from, until)`. Without an end it still stands. */
export interface StandingDays {
  readonly from: Day;
  readonly until: Day | undefined;
}

export const stoodOn = (days: readonly StandingDays[], day: Day): boolean =>
  days.some(({ from, until }) => from <= day && (until === undefined || day < until));

/** One question of a prompt: what one check asks. */
export interface Reason {
  /** Check and anchor: evidence grows, the key does not (rule 18). */
  readonly key: string;
  readonly check: AnyCheck;
  readonly question: string;
  /** The day on which it became part of this prompt. */
  readonly from: Day;
  readonly standing: readonly StandingDays[];
}

/**
 * What is put to one recipient, from what that recipient may read (rule 16): one question, or several that one act would settle or that rest on the
 * same records (rule 22). The same put to somebody else is another prompt.
 */
export interface Prompt {
  /** The key of its first reason. */
  readonly key: string;
  /** In the order in which they were raised. */
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly to: Ask;
  readonly about: readonly PersonId[];
  /** What this recipient may read of the evidence, and the day on which each piece joined it. */
  readonly evidence: readonly { readonly entry: EntryId; readonly from: Day }[];
  /** Days on which the records bear any of it out. The last without an end still stands. */
  readonly standing: readonly StandingDays[];
}

/** The reasons that the records bear out on a day; where they bear out none, those that they bore out last. */
export function reasonsOn({ reasons }: Pick<Prompt, 'reasons'>, day: Day): readonly [Reason, ...Reason[]] {
  const [first, ...rest] = reasons.filter(({ standing }) => stoodOn(standing, day));
  return first === undefined ? reasons : [first, ...rest];
}

/** The last day to answer one check before its question goes to whoever answers for the answerer. Hours run to the next day's end. */
export function answerByOf(check: AnyCheck, raised: Day, calendar: Calendar): Day {
  const { amount, unit } = check.answerWithin;
  return unit === 'working-days' ? addWorkingDays(calendar, raised, amount) : addDays(raised, Math.ceil(amount / 24));
}

/** The last day to answer a prompt that has been waiting since a day: that of its soonest reason. The working day after it, it is put to the answerer's manager, as an offer of help (rule 25). */
export const answerByDay = (prompt: Pick<Prompt, 'reasons'>, since: Day, on: Day, calendar: Calendar): Day =>
  reasonsOn(prompt, on)
    .map(({ check }) => answerByOf(check, since, calendar))
    .reduce(earlierOf);
