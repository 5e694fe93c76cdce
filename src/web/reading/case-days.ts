import { instantsOf, type Ledger } from '../../core/ledger/ledger.ts';
import type { Partnership } from '../../core/ledger/port.ts';
import { lastDaysOf } from '../../core/prompt/days-of-a-case.ts';
import { type Day, parseDay } from '../../core/time/day.ts';
import { dayAt } from '../../core/time/instant.ts';
import type { Span } from '../../core/time/span.ts';

/** The days of a case that pages move among. */
export interface CaseDays {
  /** The first day on which anything was recorded that this visitor may read. */
  readonly first: Day;
  /** The day shown where none is chosen: the last before the harm, else the last of the case. */
  readonly usual: Day;
  /** The last day of the case. */
  readonly end: Day;
  readonly harm: { readonly on: Day; readonly when: Span; readonly what: string } | undefined;
  /** Days on which what this visitor may read grew or changed, ascending, none after `end`. */
  readonly recorded: readonly Day[];
}

export function caseDaysOf(partnership: Partnership, ledger: Ledger): CaseDays {
  const { scope, harm } = partnership;
  const { end, usual } = lastDaysOf(partnership);
  const recorded = [...new Set(instantsOf(ledger).map(dayAt))].filter((day) => day <= end);
  return {
    first: recorded[0] ?? scope.earliest,
    usual,
    end,
    harm: harm === undefined ? undefined : { on: end, when: harm.when, what: harm.what },
    recorded,
  };
}

/** The day that a query asks for, kept within the case; the usual one where it asks for none, or for what is no day. */
export function dayAsked(days: CaseDays, text: string | undefined): Day {
  const asked = text === undefined ? undefined : parseDay(text);
  if (asked === undefined) return days.usual;
  return asked < days.first ? days.first : asked > days.end ? days.end : asked;
}

/** The recorded days either side of a day. */
export const daysBeside = ({ recorded }: CaseDays, on: Day): { readonly before: Day | undefined; readonly after: Day | undefined } => ({
  before: recorded.findLast((day) => day < on),
  after: recorded.find((day) => day > on),
});
