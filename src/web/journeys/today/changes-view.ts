import type { PersonId } from '../../../core/entry/ids.ts';
import { arrivedSince } from '../../../core/picture/arrived-since.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { addDays, type Day } from '../../../core/time/day.ts';
import { endOf, type Instant, showInstant } from '../../../core/time/instant.ts';
import { chronologyAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';
import { kindsCounted } from '../../words/kind-counts.ts';
import { counted } from '../../words/times-words.ts';

/** Days that stand for "since you last looked" in a demonstration, which keeps no record of who opened what. */
const daysInDemonstration = 7;

export interface Changes {
  readonly says: string;
  readonly href: string | undefined;
}

/** What came to stand before the visitor about a child since they last opened the record: counted in words, and led to. */
export function changesView(child: PersonId, on: Day, lastOpened: Instant | undefined, open: OpenCase): Changes {
  const { demonstration } = open.partnership;
  const since = demonstration ? endOf(addDays(on, -daysInDemonstration)) : lastOpened;
  const when = demonstration
    ? 'in the seven days before this day'
    : since === undefined
      ? ''
      : `since you opened it, ${showInstant(since)}`;
  if (since === undefined) return { says: 'You have not opened this record yet', href: undefined };
  const own = ownAgency(open.vantage);
  const fresh = arrivedSince(open.picture(child, on), since, open.ledger, !demonstration);
  if (fresh.length === 0) return { says: `Nothing new ${when}`, href: undefined };
  const kinds = [...Map.groupBy(fresh, ({ kind }) => kind)].map(([kind, all]) => kindsCounted(kind, all.length));
  const others = own === undefined ? 0 : fresh.filter(({ by }) => by !== own).length;
  return {
    says: `${counted(fresh.length, 'new record')} ${when}: ${allListed(kinds)}${others === 0 ? '' : `; ${others} of them from others`}`,
    href: chronologyAddress(open, child, { on: on === open.days.usual ? undefined : on, since }),
  };
}
