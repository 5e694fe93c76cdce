import { type Clock, type ClockName, clockOn, type OwnLimits } from '../clock/clocks.ts';
import { limitDay, limitInstant } from '../clock/limit-day.ts';
import type { Entry } from '../entry/entry.ts';
import type { Picture } from '../picture/picture.ts';
import type { Day } from '../time/day.ts';
import { dayAt, endOf, type Instant, instantOf } from '../time/instant.ts';

/** One clock on a piece of work: the last moment that is in time, and what met it. */
export interface Due {
  readonly clock: Clock;
  readonly by: Instant;
  /** The day of `by`, as a page shows it. */
  readonly day: Day;
  readonly met: Entry | undefined;
  /** Not met, and its time is over. What was met too late is met. */
  readonly late: boolean;
}

/**
 * A clock that starts on a day: from the minute (after midnight) where the record gives one, else from the end of the day, so that nobody is called late who may not be (rule 4).
 * Undefined where no such clock holds on that day.
 */
export function dueFrom(
  p: Pick<Picture, 'calendar' | 'now'>,
  name: ClockName,
  start: { readonly on: Day; readonly at: number | undefined },
  met: Entry | undefined,
  own: OwnLimits = {},
): Due | undefined {
  const clock = clockOn(name, start.on, own);
  if (clock === undefined) return undefined;
  const by =
    start.at === undefined ? endOf(limitDay(p.calendar, clock, start.on)) : limitInstant(p.calendar, clock, instantOf(start.on, start.at));
  return { clock, by, day: dayAt(by), met, late: met === undefined && p.now > by };
}
