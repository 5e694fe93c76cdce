import type { PersonId } from '../../../core/entry/ids.ts';
import type { Day } from '../../../core/time/day.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { childAddress } from '../../addresses.ts';
import { isAtWorkWith } from '../../reading/need-to-know.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { namesIn } from '../../words/names.ts';
import { identityOf } from '../child/identity.ts';
import { lastSeenView } from '../child/last-seen.ts';
import { changesView } from './changes-view.ts';

/** The children whom the visitor works with by their records on a day, and others of whom something is on record: whoever reads the whole works with none. */
export function childrenOnDesk(open: OpenCase, on: Day): { readonly mine: readonly PersonId[]; readonly others: readonly PersonId[] } {
  const { partnership, vantage } = open;
  const known = partnership.children.filter((child) => open.picture(child, on).entries.length > 0);
  if (vantage.kind === 'whole') return { mine: partnership.demonstration ? known : [], others: partnership.demonstration ? [] : known };
  const mine = known.filter((child) => isAtWorkWith(vantage.agency, child, open, on));
  return { mine, others: known.filter((child) => !mine.includes(child)) };
}

export function childCard(child: PersonId, on: Day, lastOpened: Instant | undefined, open: OpenCase): object {
  const picture = open.picture(child, on);
  const [seen] = lastSeenView(picture);
  return {
    name: namesIn(open.directory).person(child),
    href: childAddress(open, child, on === open.days.usual ? undefined : on),
    identity: identityOf(picture),
    seen,
    changes: changesView(child, on, lastOpened, open),
  };
}
