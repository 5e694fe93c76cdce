import { isSeenBy } from '../../picture/agency-eyes.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { absencesFrom } from '../cover/cover-work.ts';
import { byClock, type FallsDue, onOwnDate, untilItsDay } from './falls-due.ts';

/** That the work of somebody who is away is covered, and the last day of an absence or of cover. */
export const ofCover = (p: Picture): readonly FallsDue[] => [
  ...absencesFrom(p)
    .filter(({ agency, state, settledBy }) => isSeenBy(p, agency) && (state !== 'ended' || settledBy !== undefined))
    // Of a case that was closed since, no work rests on anybody.
    .filter(({ from, state }) => state !== 'not-covered' || !caseworkClosings(p).some((closing) => closing.on >= from))
    .flatMap(({ clock, absence, agency }) =>
      byClock(p, clock, { what: 'absence-cover', entry: absence, owner: agency, doneBy: { work: 'absence', of: undefined } }),
    ),
  ...untilItsDay(
    p,
    entriesOf(p, 'allocation')
      .filter(({ facts, about }) => (facts.status === 'absent' || facts.status === 'covered') && about.includes(p.child))
      .flatMap((entry) =>
        onOwnDate(p, entry.facts.until, { what: 'cover-ends', entry, owner: entry.by, doneBy: { work: 'absence', of: undefined } }),
      ),
  ),
];
