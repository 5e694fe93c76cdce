import type { AnyCheck, Ask } from '../check/check.ts';
import type { EntryId, PersonId } from '../entry/ids.ts';
import { addWorkingDays, type Calendar, nextWorkingDay } from '../time/calendar.ts';
import { addDays, type Day } from '../time/day.ts';

/**
 * A concern as put to one recipient, from what that recipient may read (rule 16). The same concern put to somebody else is
 * another prompt.
 */
export interface Prompt {
  /** Check and anchor: evidence grows, the key does not (rule 18). */
  readonly key: string;
  readonly check: AnyCheck;
  readonly to: Ask;
  readonly question: string;
  readonly about: readonly PersonId[];
  /** What this recipient may read of the evidence, and the day on which each piece joined it. */
  readonly evidence: readonly { readonly entry: EntryId; readonly from: Day }[];
  /** Days on which the records bear it out: `[from, until)`. The last without an end still stands. */
  readonly standing: readonly { readonly from: Day; readonly until: Day | undefined }[];
}

/** The last day to answer before the question goes to whoever answers for the answerer. Hours run to the next day's end. */
export function answerByDay(check: AnyCheck, raised: Day, calendar: Calendar): Day {
  const { amount, unit } = check.answerWithin;
  return unit === 'working-days' ? addWorkingDays(calendar, raised, amount) : addDays(raised, Math.ceil(amount / 24));
}

/** The day on which an unanswered prompt is put to the answerer's manager, as an offer of help (rule 25). */
export const escalatesOn = (check: AnyCheck, raised: Day, calendar: Calendar): Day =>
  nextWorkingDay(calendar, answerByDay(check, raised, calendar));
