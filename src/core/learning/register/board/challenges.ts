import type { AgencyId } from '../../../entry/ids.ts';
import type { Day } from '../../../time/day.ts';
import { type OfBoard, of, type Said } from './noted.ts';

/** A challenge to the board itself: any agency may raise one, and it stands until the board has answered (R227; review 1 §10.4). */
export interface BoardChallenge extends Omit<Said<'board-challenge'>, 'kind'> {
  readonly id: string;
  readonly agency?: AgencyId;
  readonly answered?: { readonly words: string; readonly on: Day; readonly who: string };
  readonly isLate: boolean;
}

export const challengesOf = (noted: OfBoard, today: Day): readonly BoardChallenge[] =>
  of(noted, 'board-challenge').map(({ id, said, agency }) => {
    const answered = of(noted, 'board-challenge-answered').findLast((one) => one.said.of === id && one.agency === undefined);
    return {
      ...{ says: said.says, from: said.from, on: said.on, by: said.by, id },
      ...(agency === undefined ? {} : { agency }),
      ...(answered === undefined ? {} : { answered: { words: answered.said.words, on: answered.said.on, who: answered.who } }),
      isLate: answered === undefined && said.by < today,
    };
  });
