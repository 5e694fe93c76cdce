import type { AgencyId } from '../entry/ids.ts';
import type { Instant } from '../time/instant.ts';
import { type PlacedLane, type PlacedThread, round, type ThreadEnd } from './layout.ts';
import { portRoom } from './place-lanes.ts';
import type { Scene } from './scene.ts';
import type { TimeScale } from './time-scale.ts';

/**
 * A thread leads from the instant of recording, on the row of its mark, to the instant of arrival, at the top of the lane that it reached:
 * straight down or up where it arrived at once, and the flatter the longer it took. One that had not arrived ends in the open half way to
 * that lane, on the day shown. What was on its way before these days, or goes on after them, is cut at their edge and keeps its way.
 */
export function placeThreads(scene: Scene, lanes: readonly PlacedLane[], scale: TimeScale): readonly PlacedThread[] {
  const byAgency = new Map<AgencyId, PlacedLane>(lanes.map((lane) => [lane.agency, lane]));
  const rows = new Map(
    lanes.flatMap(({ holds }) => (holds.kind === 'marks' ? holds.marks.map(({ mark, y }) => [mark.id, y] as const) : [])),
  );
  return scene.threads.flatMap((thread): readonly PlacedThread[] => {
    const [sender, receiver] = [byAgency.get(thread.from), byAgency.get(thread.to)];
    if (sender === undefined || receiver === undefined) return [];
    const row = rows.get(thread.of);
    const isOpen = thread.end.kind === 'on-its-way';
    const arrives = thread.end.kind === 'arrived' ? thread.end.at : scene.now;
    const port = receiver.y + receiver.room + portRoom / 2;
    const [top, bottom] = [row ?? portOf(sender), isOpen ? ((row ?? portOf(sender)) + port) / 2 : port];
    const at = (instant: Instant): ThreadEnd => {
      const part = arrives === thread.left ? 1 : (instant - thread.left) / (arrives - thread.left);
      return { x: round(scale.x(instant)), y: round(top + (bottom - top) * part) };
    };
    const isBefore = thread.left < scale.first;
    const isAfter = arrives > scale.last;
    return [
      {
        thread,
        from: isBefore ? at(scale.first) : { x: round(scale.x(thread.left)), y: top },
        to: isAfter ? at(scale.last) : { x: round(scale.x(arrives)), y: round(bottom) },
        starts: isBefore ? 'before' : row === undefined ? 'lane' : 'mark',
        ends: isAfter ? 'after' : isOpen ? 'open' : 'arrival',
      },
    ];
  });
}

const portOf = ({ y, room }: PlacedLane): number => y + room + portRoom / 2;
