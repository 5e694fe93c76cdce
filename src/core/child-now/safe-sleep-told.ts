import type { Entry } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import { carersOf, isAdultInCircle } from '../picture/family/family.ts';
import { homeOf } from '../picture/family/home.ts';
import { isBaby } from '../picture/family/is-baby.ts';
import { declinedSafeSleep, safeSleepTalks } from '../picture/family/safe-sleep.ts';
import { onceFor } from '../picture/memo.ts';
import type { Picture } from '../picture/picture.ts';
import { earlierEntry } from './noted.ts';

/** Whether safe sleep was gone over with one carer, or another adult of the home, by what is on record. */
export interface SleepTold {
  readonly adult: PersonId;
  /** Oldest first. */
  readonly talks: readonly Entry[];
  readonly declined: boolean;
}

/** Of each carer, and each adult of the home, of a baby born or to come. Undefined for an older child. */
export const safeSleepTold = onceFor(
  (p: Picture): { readonly each: readonly SleepTold[]; readonly toNobodyNamed: readonly Entry[] } | undefined => {
    if (!isBaby(p)) return undefined;
    const talks = safeSleepTalks(p);
    const declined = declinedSafeSleep(p);
    const told = talks.flatMap(({ to = [] }) => to).filter((person) => isAdultInCircle(p, person));
    const adults = [...new Set([...carersOf(p, p.child), ...[...homeOf(p)].filter((person) => isAdultInCircle(p, person)), ...told])];
    return {
      each: adults.map((adult) => ({
        adult,
        talks: talks
          .filter(({ to }) => to?.includes(adult))
          .map(({ entry }) => entry)
          .toSorted(earlierEntry),
        declined: declined.has(adult),
      })),
      toNobodyNamed: talks
        .filter(({ to }) => to === undefined)
        .map(({ entry }) => entry)
        .toSorted(earlierEntry),
    };
  },
);
