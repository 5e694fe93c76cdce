import type { Day } from '../time/day.ts';

/** A length of time allowed. A negative amount counts back from its start. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** Working days leave out Saturdays, Sundays and the holidays of a calendar; every other unit is elapsed time. */
export type LimitUnit = 'minutes' | 'hours' | 'working-days' | 'days' | 'weeks' | 'months';

/**
 * What a limit rests on: regulations or an Act (`law`); Working Together to Safeguard Children (`WT`); other national guidance (`guidance`); one area's
 * procedure (`local`) or a review (`review`), starting values that a partnership changes; our own choice (`ours`), which it changes too.
 */
export type Standing = 'law' | 'WT' | 'guidance' | 'local' | 'review' | 'ours';

/** What must be done, by when, over the days on which it holds. It starts at the event, not at its recording. */
export interface ClockVersion {
  /** What is to happen within the limit, as a page says it. */
  readonly title: string;
  /** The event that starts it, as a page says it. */
  readonly starts: string;
  readonly limit: Limit;
  /** Where the source gives a range: the sooner end, from which the thing may be expected. `limit` is the later. */
  readonly usual?: Limit;
  /** The statute, guidance or procedure. */
  readonly source: string;
  readonly standing: Standing;
  /** The first day on which it holds; absent where it holds as far back as is known. */
  readonly from?: Day;
  /** The first day on which it no longer holds; absent where it still does. */
  readonly until?: Day;
  readonly note?: string;
}
