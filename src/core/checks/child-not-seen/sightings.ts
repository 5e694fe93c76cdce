import type { Entry } from '../../entry/entry.ts';
import { showsSafelyAsleep, sightingsOf, unseenVisits } from '../../picture/family/child-sightings.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import type { Day } from '../../time/day.ts';

/** The sighting that was the latest to happen, as far as dates tell: credited from the latest day that its date allows. */
export const lastSeen = (p: Picture): Entry | undefined => latestOf(sightingsOf(p, p.child));

/** The same of those that come of work with the child, visits and sessions and talks: not at an incident, to which somebody was called. */
export const lastSeenAtWork = (p: Picture): Entry | undefined =>
  latestOf(sightingsOf(p, p.child).filter(({ kind }) => kind !== 'incident'));

export const latestOf = (entries: readonly Entry[]): Entry | undefined =>
  entries.reduce<Entry | undefined>(
    (last, entry) => (last === undefined || happenedBy(entry) >= happenedBy(last) ? entry : last),
    undefined,
  );

/** Visits since, in which the child was shown not to be seen; the first of them is let pass where the baby slept and the place was seen. */
export function missedSince(p: Picture, last: Entry | undefined, born: Day): readonly Entry[] {
  const since = unseenVisits(p, p.child).filter(
    (entry) =>
      entry.when.earliest >= born && (last === undefined || (entry.when.latest >= happenedBy(last) && isRecordedBefore(last, entry))),
  );
  const [first, ...rest] = since;
  return first !== undefined && showsSafelyAsleep(p, first, p.child) ? rest : since;
}
