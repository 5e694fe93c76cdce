import type { Partnership } from '../ledger/port.ts';
import { addDays, type Day } from '../time/day.ts';

/** The last days of a case. */
export interface LastDays {
  /** The day shown where none is chosen: the last before the harm, else the last of the case. */
  readonly usual: Day;
  /** The last day of the case: questions are worked out up to its end. */
  readonly end: Day;
}

export function lastDaysOf({ scope, harm }: Pick<Partnership, 'scope' | 'harm'>): LastDays {
  const end = harm?.when.earliest ?? scope.latest;
  return { end, usual: harm === undefined ? end : addDays(end, -1) };
}
