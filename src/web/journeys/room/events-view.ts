import type { InvitedState } from '../../../core/learning/review/room/events.ts';
import { showDay } from '../../../core/time/day.ts';
import { allListed } from '../../words/all-listed.ts';
import type { RoomRead } from './room-read.ts';
import { type Card, lineOf, type Part } from './shown.ts';

/** Learning events: who was invited, who came, who was asked afterwards, and what came of it. */
export const eventsPart = ({ room, agency, today }: RoomRead, acts: readonly object[]): Part => ({
  ...{ id: 'events', heading: 'Learning events', acts },
  empty: 'None are held or planned yet.',
  cards: room.events.map(({ event, invited, views, changes }): Card => {
    const named = (all: readonly InvitedState[]): string => allListed(all.map((one) => agency(one.agency)));
    const missed = invited.filter(({ came }) => came === 'no');
    const open = missed.filter(({ followedUp, gap }) => followedUp === undefined && gap === undefined);
    return {
      title: event.called,
      state: `${showDay(event.on)}${event.how === '' ? '' : `, ${event.how}`}`,
      lines: [
        ...lineOf('Invited', named(invited)),
        ...(invited.some(({ came }) => came === 'not-known')
          ? lineOf('Came', event.on < today ? 'Not written down yet' : 'It is still to come')
          : lineOf('Came', named(invited.filter(({ came }) => came === 'yes')) || 'None of those invited')),
        ...lineOf('Not there, and not asked yet', named(open), true),
        ...missed.flatMap(({ agency: of, followedUp, gap }) =>
          followedUp === undefined
            ? gap === undefined
              ? []
              : lineOf(`${agency(of)}, not there`, `The gap is accepted: ${gap.why}`)
            : lineOf(`${agency(of)}, asked ${showDay(followedUp.on)} by ${followedUp.by}`, followedUp.words),
        ),
        ...views.flatMap((one) => lineOf('What was said', one)),
        ...changes.flatMap(({ on, what }) => lineOf(`Changed, ${showDay(on)}`, what)),
      ],
    };
  }),
});
