import type { PersonId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import { noLatest } from '../time/day.ts';
import { onceFor, onceForEach } from './memo.ts';
import { parentsIn, standingOf, type TieStanding } from './standing-ties.ts';
import type { Tie } from './ties.ts';

/** Who is tied to whom around a child, on days between which no tie ends: the same object for all of these days. */
export interface Around {
  readonly ties: readonly Tie[];
  readonly child: PersonId;
  readonly parents: ReadonlySet<PersonId>;
  /** The last of these days. */
  readonly on: Day;
}

/** Days on which a tie ends, oldest first. */
const ends = onceFor((ties: readonly Tie[]): readonly Day[] =>
  [...new Set(ties.flatMap(({ until }) => until?.latest ?? []))].sort((a, b) => a - b),
);

const aroundUntil = onceForEach(
  (ties: readonly Tie[], child: PersonId, on: Day): Around => ({ ties, child, parents: parentsIn(ties, child), on }),
);

export const aroundOn = (ties: readonly Tie[], child: PersonId, day: Day): Around =>
  aroundUntil(ties, child, ends(ties).find((end) => end >= day) ?? noLatest);

export const standingIn = ({ ties, parents, on }: Around, tie: Tie): TieStanding => standingOf(tie, ties, parents, on);
