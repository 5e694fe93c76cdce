import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import { leadOf } from '../../picture/work/open-work.ts';
import type { Day } from '../../time/day.ts';
import { dayAt, endOf, type Instant } from '../../time/instant.ts';
import { openBreachesOf } from '../restriction/restriction-work.ts';
import { livingArrangementsOf } from './living-arrangement.ts';
import { policeProtectionsOf } from './police-protection.ts';

/** What an arrangement waits for: what follows police protection, the owner's act on a suspected breach, the end of where a child lives or its next decision. */
export type ArrangementDueSort = 'police-protection-ends' | 'breach-to-act-on' | 'living-arrangement-ends' | 'living-decided-again';

export interface ArrangementDue {
  readonly sort: ArrangementDueSort;
  readonly entry: Entry;
  /** The last moment that is in time. */
  readonly by: Instant;
  readonly day: Day;
  readonly late: boolean;
  /** Whose it is: the owner of the restriction, whoever leads the work, or whoever arranged where the child lives. */
  readonly agency: AgencyId;
}

/** What the arrangements of a child wait for on the day of the picture, soonest first. */
export const arrangementsDueOf = (p: Picture): readonly ArrangementDue[] => {
  const dated = (sort: ArrangementDueSort, entry: Entry, on: Day | undefined): readonly ArrangementDue[] =>
    on === undefined || !Number.isFinite(on) ? [] : [{ sort, entry, by: endOf(on), day: on, late: on < p.today, agency: entry.by }];
  return [
    ...policeProtectionsOf(p).flatMap(({ taken, ends, state }): readonly ArrangementDue[] =>
      ends === undefined || state === 'over'
        ? []
        : [
            {
              sort: 'police-protection-ends',
              entry: taken,
              by: ends.by,
              day: dayAt(ends.by),
              late: ends.late,
              agency: leadOf(p) ?? taken.by,
            },
          ],
    ),
    ...openBreachesOf(p).flatMap(({ work, breach: { entry, due } }): readonly ArrangementDue[] =>
      due === undefined
        ? []
        : [{ sort: 'breach-to-act-on', entry, by: due.by, day: due.day, late: due.late, agency: work.restriction.owner }],
    ),
    ...livingArrangementsOf(p)
      .slice(0, 1)
      .flatMap(({ entry }) => [
        ...dated('living-arrangement-ends', entry, entry.facts.until?.latest),
        ...dated('living-decided-again', entry, entry.facts.review?.latest),
      ]),
  ].toSorted((a, b) => a.by - b.by);
};
