import type { Day } from '../../../time/day.ts';
import { type RoomSaid, type Said, saidAbout, saidOf } from './said.ts';

/** Something that is held back for criminal proceedings (R212), with every look at it and every release. */
export interface HoldState {
  readonly hold: Said<'held-back'>;
  readonly looks: readonly Said<'hold-looked-at'>[];
  readonly releases: readonly Said<'hold-released'>[];
  /** The day on which it is to be looked at next. */
  readonly look: Day;
  readonly stands: boolean;
  readonly lookIsPast: boolean;
}

export const holdsOf = (said: readonly RoomSaid[], today: Day): readonly HoldState[] =>
  saidOf(said, 'held-back').map((hold) => {
    const looks = saidAbout(said, 'hold-looked-at', hold.id);
    const releases = saidAbout(said, 'hold-released', hold.id);
    const look = looks.at(-1)?.look ?? hold.look;
    const stands = hold.on <= today && !releases.some(({ whole, on }) => whole && on <= today);
    return { hold, looks, releases, look, stands, lookIsPast: stands && look < today };
  });

/** Whether a hold stands over something that is asked for. A hold of words alone stops nothing. */
export const isHeld = (holds: readonly HoldState[], id: string): boolean =>
  holds.some(({ stands, hold: { over } }) => stands && (over === 'everything' || (typeof over === 'object' && over.one === id)));
