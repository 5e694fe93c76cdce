import { type Leaflet, leafletsToGive } from '../../../core/leaflet/leaflet.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { type ChildAtWork, findChildAtWork } from '../child/child-at-work.ts';

/** One sheet, and the child to whose family it is given. */
export interface LeafletRead extends ChildAtWork {
  readonly leaflet: Leaflet;
}

export function findLeafletAsked(asking: Asking, given: GivenCase): LeafletRead | undefined {
  const at = findChildAtWork(asking, given);
  const leaflet = leafletsToGive(given.sources.leaflets).find(({ id }) => id === asking.params.leaflet);
  return at === undefined || leaflet === undefined ? undefined : { ...at, leaflet };
}
