import type { AgencyId } from '../../../core/entry/ids.ts';
import { isAtWorkWithChild } from '../../../core/pathway/cover/at-work-with.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { type Asked, standingOn } from '../../reading/asked.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { childAsked } from '../child/child-route.ts';
import { writingDay } from '../write/write-context.ts';

/** What the page of a child's supervision is made of. */
export interface SupervisionRead {
  readonly picture: Picture;
  /** The visitor's own agency, where it works with the child; undefined for anybody else, who records none. */
  readonly agency: AgencyId | undefined;
  /** Questions about the child that wait for this desk. */
  readonly waiting: readonly Asked[];
}

export function findSupervision(asking: Asking, given: GivenCase): SupervisionRead | undefined {
  const { open } = given;
  const child = childAsked(asking, given);
  if (child === undefined) return undefined;
  const on = writingDay(given, asking.query.on);
  const picture = open.picture(child, on);
  if (picture.entries.length === 0) return undefined;
  const own = ownAgency(open.vantage);
  const agency = own !== undefined && isAtWorkWithChild(picture, own) ? own : undefined;
  const waiting =
    agency === undefined ? [] : standingOn(open.asked(on), on, open.ledger).filter((one) => one.mustAnswer && one.about.includes(child));
  return { picture, agency, waiting };
}
