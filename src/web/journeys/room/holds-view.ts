import type { HeldOver } from '../../../core/learning/review/room/course-said.ts';
import { saidOf } from '../../../core/learning/review/room/said.ts';
import { noticeAnchor } from '../../../core/learning/review/room.ts';
import { showDay } from '../../../core/time/day.ts';
import { type RoomRead, returnsOffered } from './room-read.ts';
import { type Card, lineOf, type Part } from './shown.ts';

/** What is held back for criminal proceedings, with each release. Whoever works in the room reads it; nobody else does. */
export const holdsPart = (read: RoomRead, acts: readonly object[]): Part => ({
  ...{ id: 'holds', heading: 'Held back for criminal proceedings', acts },
  empty: 'Nothing is held back.',
  cards: read.room.holds.map(
    ({ hold, looks, releases, look, stands, lookIsPast }): Card => ({
      title: hold.what,
      state: stands ? `Held since ${showDay(hold.on)}` : 'Released',
      strong: lookIsPast,
      lines: [
        ...lineOf('Why', hold.why),
        ...lineOf('Waits meanwhile', overWords(hold.over, read)),
        ...(stands
          ? lineOf('Looked at again', lookIsPast ? `It was to be on ${showDay(look)}: that day has passed` : showDay(look), lookIsPast)
          : []),
        ...looks.flatMap(({ on, words }) => lineOf(`Looked at, ${showDay(on)}`, words)),
        ...releases.flatMap(({ on, to, words, whole }) =>
          lineOf(`Released${whole ? '' : ' in part'}, ${showDay(on)}`, `To ${to}: ${words}`),
        ),
      ],
    }),
  ),
});

function overWords(over: HeldOver, read: RoomRead): string {
  if (over === 'words') return 'Nothing: these words alone are held';
  if (over === 'everything') return 'All returns, events and notices';
  const event = saidOf(read.said, 'learning-event').find(({ id }) => id === over.one);
  const child = read.review.children.find((one) => noticeAnchor(one) === over.one);
  return (
    returnsOffered(read, (id) => id === over.one)[0]?.text ??
    event?.called ??
    (child === undefined ? 'One of them' : `The notice of ${read.child(child)}`)
  );
}
