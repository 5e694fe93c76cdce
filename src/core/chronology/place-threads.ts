import type { AgencyId } from '../entry/ids.ts';
import { type PlacedLane, type PlacedThread, round } from './layout.ts';
import { portRoom } from './place-lanes.ts';
import type { Scene } from './scene.ts';
import type { TimeScale } from './time-scale.ts';

/**
 * A thread leads from the instant of recording, on the row of its mark, to the instant of arrival, at the top of the lane that it reached:
 * straight down or up where it arrived at once, and the flatter the longer it took. One that had not arrived ends in the open half way to
 * that lane, on the day shown.
 */
export function placeThreads(scene: Scene, lanes: readonly PlacedLane[], scale: TimeScale): readonly PlacedThread[] {
  const byAgency = new Map<AgencyId, PlacedLane>(lanes.map((lane) => [lane.agency, lane]));
  const rows = new Map(
    lanes.flatMap(({ holds }) => (holds.kind === 'marks' ? holds.marks.map(({ mark, y }) => [mark.id, y] as const) : [])),
  );
  return scene.threads.flatMap((thread): readonly PlacedThread[] => {
    const y = rows.get(thread.of);
    const lane = byAgency.get(thread.to);
    if (y === undefined || lane === undefined) return [];
    const from = { x: round(scale.x(thread.left)), y };
    const port = lane.y + portRoom / 2 + 1;
    if (thread.end.kind === 'arrived') return [{ thread, from, to: { x: round(scale.x(thread.end.at)), y: port }, open: false }];
    return [{ thread, from, to: { x: round(Math.max(scale.x(scene.now), from.x)), y: round((y + port) / 2) }, open: true }];
  });
}
