import { servesInConfidence } from '../check/asking.ts';
import type { Body, Entry } from '../entry/entry.ts';
import type { AgencyId } from '../entry/ids.ts';
import { peopleNamedIn } from '../entry/people-named.ts';
import { happenedBy, type Picture } from '../picture/picture.ts';
import { type Involvement, involvedAgencies } from '../picture/work/involvement.ts';
import { addDays, type Day } from '../time/day.ts';

/** An agency at work with a family, as far as the one who would tell it may know, and why it is taken to be. */
export interface AtWork {
  readonly agency: AgencyId;
  readonly because: Involvement['because'] | 'in touch';
  /** The entry that shows it. */
  readonly entry: Entry | undefined;
}

/** How long what passed between two agencies shows that the other is at work with the family, in days (ours). */
const inTouchDays = 180;

/** True of a service that is reached through the hub, and never listed (rule 28). */
export const isThroughTheHub = servesInConfidence;

/**
 * The agencies at work with a family in the pictures that one agency has of its children: those involved, and those with which it has exchanged
 * entries lately. Of a service in confidence nothing is said, and of the agency itself neither.
 */
export function agenciesToTell(pictures: readonly Picture[], own: AgencyId, on: Day): readonly AtWork[] {
  const found = new Map<AgencyId, AtWork>();
  for (const p of pictures) {
    const add = (one: AtWork): void => {
      if (one.agency !== own && !isThroughTheHub(p, one.agency) && !found.has(one.agency)) found.set(one.agency, one);
    };
    for (const { agency, because, entry } of involvedAgencies(p, on).values())
      add({ agency, because, entry: entry === undefined ? undefined : p.byId.get(entry) });
    for (const one of exchanged(p, own, on)) add(one);
  }
  return [...found.values()];
}

/** What others gave this agency about the child lately, and what it gave to others. */
function exchanged(p: Picture, own: AgencyId, on: Day): readonly AtWork[] {
  const since = addDays(on, -inTouchDays);
  return p.known.shares.toReversed().flatMap((share): readonly AtWork[] => {
    const { of, with: to } = share.facts;
    const entry = of === undefined ? undefined : p.byId.get(of);
    if (entry === undefined || to === undefined || happenedBy(entry) < since) return [];
    const other = share.by === own ? to : to === own ? share.by : undefined;
    return other === undefined ? [] : [{ agency: other, because: 'in touch', entry }];
  });
}

/** True where an entry names somebody of the child's circle: it stands, or would stand, in this picture. */
export const isAround = ({ circle }: Picture, body: Body): boolean => peopleNamedIn(body).some((person) => circle.members.has(person));
