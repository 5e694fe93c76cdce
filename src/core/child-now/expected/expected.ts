import type { ClockName } from '../../clock/clocks.ts';
import { clockOn } from '../../clock/clocks.ts';
import { limitDay } from '../../clock/limit-day.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { isSeenBy } from '../../picture/agency-eyes.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Day } from '../../time/day.ts';

/** What a rule has one expect. */
export type ExpectedWhat =
  | 'minutes'
  | 'referral-decision'
  | 'referrer-told'
  | 'assessment'
  | 'plan'
  | 'plan-meeting'
  | 'core-group'
  | 'conference-review'
  | 'looked-after-review'
  | 'looked-after-visit'
  | 'supervision'
  | 'reply'
  | 'challenge-answer'
  | 'booking'
  | 'immunisations'
  | 'health-review'
  | 'own-date'
  | 'service';

/** Why it is expected: a clock of the catalogue, the schedule of child health, a date that somebody wrote down, or that the work counts on it. */
export type ExpectedBy =
  | { readonly kind: 'clock'; readonly clock: ClockName }
  | { readonly kind: 'schedule'; readonly weeks: number }
  | { readonly kind: 'own-date' }
  | { readonly kind: 'counted-on'; readonly words: string };

/** A record that a rule has one expect by a day, and whether it is there. */
export interface Expected {
  readonly what: ExpectedWhat;
  readonly rule: ExpectedBy;
  /** The entry from which the time runs. */
  readonly from: Entry | undefined;
  readonly due: Day;
  /** The day on which it was done, by the records. */
  readonly kept: Day | undefined;
  /** True where a record says that it was missed. */
  readonly missed: boolean;
  /** Whose record it would be. */
  readonly owner: AgencyId | undefined;
  readonly person: PersonId | undefined;
}

export interface ByClock {
  readonly what: ExpectedWhat;
  readonly clock: ClockName;
  readonly from: Entry;
  readonly since: Day;
  readonly kept: Day | undefined;
  readonly owner: AgencyId;
}

/**
 * What a clock expects, where one held on that day, and where this vantage would hold the record: its absence from the records of somebody to
 * whom it would not have come tells nothing.
 */
export function byClock(
  p: Picture,
  { clock, since, what, from, kept, owner }: ByClock,
  ...holders: readonly AgencyId[]
): readonly Expected[] {
  const held = clockOn(clock, since);
  if (held === undefined || !Number.isFinite(since) || !isSeenBy(p, owner, ...holders)) return [];
  const due = limitDay(p.calendar, held, since);
  return [{ what, rule: { kind: 'clock', clock }, from, due, kept, missed: false, owner, person: undefined }];
}
