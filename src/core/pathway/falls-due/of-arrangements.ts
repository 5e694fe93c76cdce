import { isSeenBy } from '../../picture/agency-eyes.ts';
import type { Picture } from '../../picture/picture.ts';
import { leadOf } from '../../picture/work/open-work.ts';
import { clockTime, minutesIntoDayAt } from '../../time/instant.ts';
import { livingArrangementsOf } from '../arrangement/living-arrangement.ts';
import { policeProtectionsOf } from '../arrangement/police-protection.ts';
import { restrictionWorksOf } from '../restriction/restriction-work.ts';
import { byClock, type FallsDue, onOwnDate } from './falls-due.ts';

/** What follows police protection, an owner's act on each suspected breach, and the end and next decision of where the child lives. */
export const ofArrangements = (p: Picture): readonly FallsDue[] => [...protections(p), ...breaches(p), ...living(p)];

const protections = (p: Picture): readonly FallsDue[] =>
  policeProtectionsOf(p).flatMap(({ taken, ends, toTheMinute }) =>
    byClock(p, ends, {
      what: 'after-police-protection',
      entry: taken,
      owner: leadOf(p) ?? taken.by,
      people: [p.child],
      words: ends !== undefined && toTheMinute ? clockTime(minutesIntoDayAt(ends.by)) : undefined,
      doneBy: { work: 'arrangements', of: undefined },
    }),
  );

/** Whether an owner has acted is known to whoever keeps the restriction, or reported the breach and is told what came of it. */
const breaches = (p: Picture): readonly FallsDue[] =>
  restrictionWorksOf(p).flatMap(({ restriction, breaches: all, keepers }) =>
    all
      .filter(({ entry }) => isSeenBy(p, ...keepers, entry.by))
      .flatMap(({ entry, due }) =>
        byClock(p, due, {
          what: 'breach-acted-on',
          entry,
          owner: restriction.owner,
          people: entry.facts.by ?? [],
          doneBy: { work: 'restriction', of: restriction.first.id },
        }),
      ),
  );

const living = (p: Picture): readonly FallsDue[] =>
  livingArrangementsOf(p)
    .slice(0, 1)
    .flatMap(({ entry }) => {
      const said = { entry, owner: entry.by, people: [p.child], doneBy: { work: 'arrangements', of: undefined } } as const;
      return [
        ...onOwnDate(p, entry.facts.until, { what: 'living-ends', ...said }),
        ...onOwnDate(p, entry.facts.review, { what: 'living-decided', ...said }),
      ];
    });
