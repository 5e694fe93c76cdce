import type { EntryId } from '../../entry/ids.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { disagreeingAddresses } from './addresses.ts';
import { disagreeingClaims } from './claims.ts';
import type { Disagreement } from './disagreement.ts';
import { disagreeingEvents } from './events.ts';
import { disagreeingInjuries } from './injuries.ts';
import { disagreeingSightings } from './sightings.ts';

/**
 * Everything on which records disagree and nobody has settled it.
 * @param sameTime how many days apart two sources may speak of how somebody is and still speak of the same time
 */
export function openDisagreements(p: Picture, sameTime: number): readonly Disagreement[] {
  const settled = settledBy(p);
  return [
    ...disagreeingEvents(p),
    ...disagreeingClaims(p, sameTime),
    ...disagreeingAddresses(p, sameTime),
    ...disagreeingSightings(p),
    ...disagreeingInjuries(p, sameTime),
  ].filter(({ entries }) => !entries.some(({ id }) => settled.has(id)));
}

/** Entries whose dispute was taken up and settled. */
const settledBy = (p: Picture): ReadonlySet<EntryId> =>
  new Set(entriesOf(p, 'challenge').flatMap(({ facts }) => (facts.status === 'resolved' && facts.of !== undefined ? [facts.of] : [])));
