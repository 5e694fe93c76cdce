import type { DateGrain } from '../key.ts';
import type { Range } from '../slip.ts';

/** A date as it stands in a text. What was not said is left out. */
export interface FoundDate extends Range {
  /** How finely it is said. A birthday or a feast is a day although no number is said. */
  readonly fine: Exclude<DateGrain, 'age'>;
  readonly year?: number;
  /** 1 to 12 */
  readonly month?: number;
  readonly day?: number;
  /** For two dates that are said as one: the last of them. */
  readonly until?: Pick<FoundDate, 'year' | 'month' | 'day'>;
  /** What was said, in words: "an exact date", "a birthday". */
  readonly what: string;
}

const order: readonly DateGrain[] = ['day', 'month', 'season', 'year', 'age'];

/** Whether a date is said more finely than the grain allows. */
export const isFiner = (fine: DateGrain, grain: DateGrain): boolean => order.indexOf(fine) < order.indexOf(grain);
