import type { BriefingText } from '../../../core/learning/training/briefing.ts';
import type { Said, TrainingRoom } from '../../../core/learning/training/said.ts';
import type { Day } from '../../../core/time/day.ts';
import { dayAt, type Instant } from '../../../core/time/instant.ts';

/** A briefing as it stands for one reader: its last wording, the copies that were given, and what teams said. */
export interface BriefingRead {
  readonly id: string;
  readonly text: BriefingText;
  /** When it was worded so. */
  readonly at: Instant;
  readonly item?: string;
  readonly given: readonly (Said<'briefing-given'> & { readonly on: Day })[];
  readonly discussed: readonly Said<'briefing-discussed'>[];
}

/** Whoever keeps briefings reads each; an agency, those of which it was given a copy, as the copy has them. */
export function briefingsIn(room: TrainingRoom): readonly BriefingRead[] {
  const ids = [...new Set([...room.briefing.map(({ id }) => id), ...room['briefing-given'].map(({ briefing }) => briefing)])];
  return ids.flatMap((id): readonly BriefingRead[] => {
    const begun = room.briefing.find((one) => one.id === id);
    const given = room['briefing-given'].filter(({ briefing }) => briefing === id).map((one) => ({ ...one, on: dayAt(one.landed) }));
    const worded = room['briefing-reworded'].findLast(({ briefing }) => briefing === id) ?? begun ?? given.at(-1);
    if (worded === undefined) return [];
    const { text, landed: at } = worded;
    const discussed = room['briefing-discussed'].filter((one) => given.some((copy) => copy.id === one.given));
    return [{ ...{ id, text, at, given, discussed }, ...(begun?.item === undefined ? {} : { item: begun.item }) }];
  });
}
