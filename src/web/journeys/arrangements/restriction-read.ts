import type { AgencyId, PersonId, ThreadId } from '../../../core/entry/ids.ts';
import { type RestrictionWork, restrictionWorksOf } from '../../../core/pathway/restriction/restriction-work.ts';
import { entriesOf, type Picture, withAllKnown } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { frontDoorOf, leadOf } from '../../../core/picture/work/open-work.ts';
import type { Day } from '../../../core/time/day.ts';
import { storedThread } from '../../../parse/stored/ids.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { writingDay } from '../write/write-context.ts';

/** A restriction or contact arrangement, as this visitor may read it: all that they know of it, whether or not they know of a tie to a child. */
export interface RestrictionRead {
  readonly work: RestrictionWork;
  readonly on: Day;
  /** All that is known, seen from the child whom it protects, else from one whom it touches, else from the first of the case. */
  readonly picture: Picture;
  /** The children whom it touches, as far as this visitor knows of a tie. */
  readonly children: readonly PersonId[];
  readonly agency: AgencyId | undefined;
  /** Whoever leads the work with the child; where no tie to a child is known, the front door. */
  readonly lead: AgencyId | undefined;
  /** The thread of what is recorded on it: its own or, where it was recorded on none, one that is called after it. */
  readonly thread: ThreadId;
  /** True for whoever set it, or keeps its record for whoever did: they change its terms, and a suspected breach waits for them. */
  readonly isKept: boolean;
}

/** By any entry that it is made of: somebody who was given only its newest terms finds it too. */
export function findRestriction({ params, query }: Asking, given: GivenCase): RestrictionRead | undefined {
  const { open } = given;
  const on = writingDay(given, query.on);
  const [any] = open.partnership.children;
  if (any === undefined) return undefined;
  const named = entriesOf(withAllKnown(open.picture(any, on)), 'restriction').find(
    ({ id }) => open.publicIds.entries.get(id) === params.restriction,
  );
  if (named === undefined) return undefined;
  const key = named.thread ?? named.id;
  const children = childrenTouched(open, on, key);
  const [child] = children;
  const picture = withAllKnown(open.picture(child ?? any, on));
  const work = restrictionWorksOf(picture).find(({ restriction }) => restriction.thread === key);
  if (work === undefined) return undefined;
  const agency = ownAgency(open.vantage);
  return {
    ...{ work, on, picture, children, agency },
    lead: child === undefined ? frontDoorOf(picture) : leadOf(picture),
    thread: storedThread.parse(key),
    isKept: agency !== undefined && work.keepers.includes(agency),
  };
}

/** Those whom its terms protect first. */
function childrenTouched(open: OpenCase, on: Day, key: string): readonly PersonId[] {
  const isProtected = (child: PersonId): boolean =>
    restrictionWorksOf(open.picture(child, on)).some(
      ({ restriction }) => restriction.thread === key && restriction.terms.some(({ protects }) => protects.includes(child)),
    );
  return open.partnership.children
    .filter((child) => entriesOf(open.picture(child, on), 'restriction').some(({ thread, id }) => (thread ?? id) === key))
    .toSorted((a, b) => Number(isProtected(b)) - Number(isProtected(a)));
}

/** The terms that a page of it shows: those in force, else those that are to begin, else the last that held. */
export const termsShown = ({ work }: Pick<RestrictionRead, 'work'>) => work.now ?? work.next ?? work.restriction.terms.at(-1);
