import type { Picture } from '../picture/picture.ts';
import type { Day } from '../time/day.ts';
import { type Instant, startOf } from '../time/instant.ts';
import type { Concern, Evaluation } from './check.ts';

/** Keeps the earliest day on which time alone would change an evaluation. */
export interface Watch {
  /** True once a day has begun; otherwise remembers to look again when it does. */
  readonly reached: (day: Day) => boolean;
  /** True once an instant has come, for a clock that runs in hours; otherwise remembers to look again then. */
  readonly past: (at: Instant) => boolean;
  /** True until a day has begun; remembers to look again when it does. */
  readonly before: (day: Day) => boolean;
  readonly result: (concerns: readonly Concern[]) => Evaluation;
}

/** `watch.reached(day)` is how a check asks whether a clock has run out, and asks to be looked at again when it has. */
export function watching(p: Picture): Watch {
  let lookAgain: Instant | undefined;
  const past = (at: Instant): boolean => {
    if (at <= p.now) return true;
    if (lookAgain === undefined || at < lookAgain) lookAgain = at;
    return false;
  };
  const reached = (day: Day): boolean => past(startOf(day));
  return {
    reached,
    past,
    before: (day) => !reached(day),
    result: (concerns) => (lookAgain === undefined ? { concerns } : { concerns, lookAgain }),
  };
}
