import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Arrivals } from '../../picture/arrivals.ts';
import { haveSameLife } from '../../picture/family/life.ts';
import { type Folded, foldWith } from '../../picture/fold.ts';
import { pictureFrom, pictureSince } from '../../picture/picture.ts';
import { entriesWith, type Known, peopleIn } from '../../picture/record.ts';
import { areSameReleases } from '../../picture/release.ts';
import { touches } from '../../picture/touches.ts';
import { isBareNote } from '../../picture/work/involvement.ts';
import type { Instant } from '../../time/instant.ts';
import type { AnyCheck, Evaluation } from '../check.ts';
import { isReadBy } from '../grounds.ts';
import { type Findings, isOwed, type Looked, type OfChild } from './findings.ts';
import { look } from './look.ts';

/**
 * What is found once the vantage can read something that it could not, or no longer can: a new entry, a share that arrives, a recall, a
 * correction, records joined or split. Time is to have been let pass up to then.
 */
export const afterArrivals = (before: Findings, change: Arrivals, at: Instant): Findings =>
  lookFrom(before, foldWith(before.fold, change, before.terms.reckoning), at);

/** What is found once time has come to an instant: checks are put again exactly when they asked to be. */
export const afterTime = (before: Findings, at: Instant): Findings => lookFrom(before, { fold: before.fold, different: [], later: [] }, at);

function lookFrom(before: Findings, folded: Folded, at: Instant): Findings {
  const looked: Looked[] = [];
  const children = new Map([...before.children].map(([child, held]) => [child, childFrom(before, folded, at, child, held, looked)]));
  return { terms: before.terms, at, fold: folded.fold, children, looked };
}

/** A child whom nothing touches, and about whom nothing is owed, is left as it is. */
function childFrom(before: Findings, folded: Folded, at: Instant, child: PersonId, held: OfChild, looked: Looked[]): OfChild {
  const { known } = folded.fold;
  const then = held.picture;
  const touching = folded.different.filter((entry) => touches(then, known, entry) || touches(then, then.known, entry));
  const releases = before.terms.releases(at, child);
  const isOther = !areSameReleases(releases, then.releases) || known.resolve(child) !== then.child;
  if (touching.length === 0 && !isOther && !held.found.values().some((last) => isOwed(held, last, at))) return held;

  const hasGrown = folded.later !== undefined && then.known === before.fold.known && !isOther;
  const picture = hasGrown ? pictureSince(then, known, at, folded.later, releases) : pictureFrom(known, child, at, releases);
  // What every check stands on, and any entry may tell: then every check is put again, whatever it reads.
  const isAnother =
    isOther ||
    !haveSameLife(then, picture) ||
    (folded.later === undefined && touching.some((entry) => beginsRecord(then.known, known, entry)));
  const isDue = (check: AnyCheck, last: Evaluation): boolean =>
    isAnother || isOwed(held, last, at) || touching.some((entry) => isReadBy(check, entry));
  return look(before.terms, child, picture, held.found, isDue, looked);
}

/** True where somebody's record begins with an entry, or did: that they are new may be read from that alone. */
const beginsRecord = (before: Known, now: Known, entry: Entry): boolean =>
  peopleIn(entry).some((person) =>
    [entriesWith(before, person), entriesWith(now, person)].some(
      (own) => own[0] === entry || own.find((one) => !isBareNote(one)) === entry,
    ),
  );
