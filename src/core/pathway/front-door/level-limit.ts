import type { TriageLevel } from '../../access/front-door.ts';
import type { Entry } from '../../entry/entry.ts';
import type { Picture } from '../../picture/picture.ts';
import { addHours, dayAt, endOf, type Instant, instantOf, startOf } from '../../time/instant.ts';
import { triageOf } from './gone-through.ts';
import type { ReferralWork } from './referral-work.ts';

/** The time that a referral has by the level into which it was put (R195): the partnership's own setting. */
export interface LevelLimit {
  readonly level: TriageLevel;
  readonly area: string | undefined;
  /** The last moment that is in time. */
  readonly by: Instant;
  readonly met: boolean;
  /** Its time ran out before a decision, as far as the records can tell. */
  readonly late: boolean;
}

/** Hours from its arrival: from the minute where the record gives one, else from the end of the day (rule 4). Undefined before it has arrived, or has a level that is set. */
export function levelLimitOf(p: Picture, work: ReferralWork, levels: readonly TriageLevel[]): LevelLimit | undefined {
  const triage = triageOf(p, work.referral);
  const level = levels.find(({ name }) => name === triage?.facts.level);
  const { received, decision } = work;
  if (level === undefined || received === undefined) return undefined;
  const by = addHours(received.at === undefined ? endOf(received.on) : instantOf(received.on, received.at), level.hours);
  const late = (decision === undefined ? p.now : soonestOf(decision)) > by;
  return { level, area: triage?.facts.area, by, met: decision !== undefined, late };
}

/** The first moment at which it may have been made, so that nobody is called late who may not be. */
const soonestOf = ({ at, recorded, when }: Entry): Instant => {
  if (at !== undefined) return instantOf(when.earliest, at);
  // Only the day is known of what was recorded at its very end (rule 4).
  return recorded === endOf(dayAt(recorded)) ? startOf(when.earliest) : recorded;
};
