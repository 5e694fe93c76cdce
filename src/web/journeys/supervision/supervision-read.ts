import type { AgencyId } from '../../../core/entry/ids.ts';
import { isAtWorkWithChild } from '../../../core/pathway/cover/at-work-with.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Asked } from '../../reading/asked.ts';
import { waitingFor } from '../../reading/waiting-for.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { findChildAtWork } from '../child/child-at-work.ts';

/** What the page of a child's supervision is made of. */
export interface SupervisionRead {
  readonly picture: Picture;
  /** The visitor's own agency, where it works with the child; undefined for anybody else, who records none. */
  readonly agency: AgencyId | undefined;
  /** Questions about the child that wait for this desk. */
  readonly waiting: readonly Asked[];
}

export function findSupervision(asking: Asking, given: GivenCase): SupervisionRead | undefined {
  const at = findChildAtWork(asking, given);
  if (at === undefined) return undefined;
  const { child, on, picture, agency: own } = at;
  const agency = own !== undefined && isAtWorkWithChild(picture, own) ? own : undefined;
  const waiting = agency === undefined ? [] : waitingFor(child, given.open, on);
  return { picture, agency, waiting };
}
