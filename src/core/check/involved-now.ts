import type { AgencyId } from '../entry/ids.ts';
import type { Picture } from '../picture/picture.ts';
import { type Involvement, involvedAgencies, involvementEnds } from '../picture/work/involvement.ts';
import type { Watch } from './watch.ts';

/** Agencies involved today; remembers to look again when time alone may end that of one of them. */
export function involvedNow(p: Picture, watch: Watch): ReadonlyMap<AgencyId, Involvement> {
  for (const day of involvementEnds(p)) watch.reached(day);
  return involvedAgencies(p);
}
