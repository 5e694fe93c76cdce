import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import type { Day } from '../../../core/time/day.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { writingDay } from '../write/write-context.ts';
import { childAsked } from './child-route.ts';

/** The child whom a page of the work is about, as this visitor may read it on the day on which they write. */
export interface ChildAtWork {
  readonly child: PersonId;
  readonly on: Day;
  readonly picture: Picture;
  /** The visitor's own agency; undefined for whoever reads the whole, who records none of the work. */
  readonly agency: AgencyId | undefined;
}

/** None where the address names no child of the case, or nothing of theirs is this visitor's to read. */
export function findChildAtWork(asking: Asking, given: GivenCase): ChildAtWork | undefined {
  const { open } = given;
  const child = childAsked(asking, given);
  if (child === undefined) return undefined;
  const on = writingDay(given, asking.query.on);
  const picture = open.picture(child, on);
  return picture.entries.length === 0 ? undefined : { child, on, picture, agency: ownAgency(open.vantage) };
}
