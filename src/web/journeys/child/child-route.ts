import type { PersonId } from '../../../core/entry/ids.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Day } from '../../../core/time/day.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { type Asking, casePage, type GivenCase } from '../../routing/route.ts';
import { childView } from './child-view.ts';

interface AskedChild {
  readonly child: PersonId;
  readonly on: Day;
}

/** The child of the case that an address names. */
export function childAsked({ params }: Asking, { open }: GivenCase): PersonId | undefined {
  return open.partnership.children.find((child) => open.publicIds.people.get(child) === params.child);
}

export const parseChild = (asking: Asking, given: GivenCase): AskedChild | undefined => {
  const child = childAsked(asking, given);
  return child === undefined ? undefined : { child, on: dayAsked(given.open.days, asking.query.on) };
};

/** The picture of a child; none for an agency of which nothing on that day is about the child or the child's circle. */
export function pictureAsked({ child, on }: AskedChild, { open }: GivenCase): Picture | undefined {
  const known = open.picture(child, open.days.end);
  return known.entries.length === 0 ? undefined : open.picture(child, on);
}

export const childRoute = casePage({
  address: '/cases/:case/children/:child',
  permission: 'read-case',
  audit: 'child-shown',
  parse: parseChild,
  read: pictureAsked,
  show: childView,
  template: 'child/child.njk',
});
