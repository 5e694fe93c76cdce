import type { PersonId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import { type Around, aroundOn } from './around.ts';
import { onceForAll, onceForEach } from './memo.ts';
import type { Picture } from './picture.ts';

/**
 * What a picture says as on a day (today where none is given), worked out once for each day that is asked about. `of` names all that it
 * is worked out from, where that is less than the picture: it is kept from one picture to the next for as long as that is the same.
 */
export function asOn<V>(work: (p: Picture, on: Day) => V, of: (p: Picture) => readonly object[] = (p) => [p]): (p: Picture, on?: Day) => V {
  const once = onceForAll(of, work);
  return (p, on = p.today) => once(p, on);
}

/** What ties say of somebody on a day: today where none is given. It is worked out once for as long as no tie is added or ends. */
export function tiedOn<V>(work: (around: Around, person: PersonId) => V): (p: Picture, person: PersonId, on?: Day) => V {
  const once = onceForEach(work);
  return (p, person, on = p.today) => once(aroundOn(p.known.ties, p.child, on), person);
}
