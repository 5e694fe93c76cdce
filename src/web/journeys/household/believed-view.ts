import type { AgencyId } from '../../../core/entry/ids.ts';
import { believedHome } from '../../../core/picture/home/believed.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { picture } from '../../../core/picture/picture.ts';
import { asAgency, ownAgency } from '../../../core/picture/view.ts';
import { endOf } from '../../../core/time/instant.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';
import { namesIn } from '../../words/names.ts';

interface Believed {
  readonly agency: string;
  readonly people: string;
  readonly isSaid: boolean;
  readonly address: string | undefined;
}

/**
 * The household as each agency's records have it on the day, side by side (R019). Of another agency an agency sees only what it may itself read: the reader's
 * ledger holds nothing else.
 */
export function believedView(
  p: Picture,
  open: OpenCase,
): { readonly lines: readonly Believed[]; readonly silent: readonly string[]; readonly isSame: boolean; readonly of: string } {
  const names = namesIn(open.directory);
  const own = ownAgency(open.vantage);
  const agencies = open.agencies.filter((agency) => agency !== own);
  const lines = [...(own === undefined ? [] : [own]), ...agencies].flatMap((agency) => believedBy(agency, p, open) ?? []);
  return {
    lines: lines.filter(({ isSaid, address }) => isSaid || address !== undefined),
    silent: lines.filter(({ isSaid, address }) => !isSaid && address === undefined).map(({ agency }) => agency),
    isSame: new Set(lines.flatMap(({ people, isSaid }) => (isSaid ? [people] : []))).size < 2,
    of: own === undefined ? 'What each agency had by this day' : `What ${names.agency(own)} has, and what of it others had too`,
  };
}

function believedBy(agency: AgencyId, p: Picture, open: OpenCase): Believed | undefined {
  const seen = picture(open.ledger, { child: p.child, vantage: asAgency(agency), instant: endOf(p.today) });
  if (seen.entries.length === 0) return undefined;
  const names = namesIn(open.directory);
  const { people, address } = believedHome(seen);
  return {
    agency: names.agency(agency),
    people: people.length === 0 ? 'Nothing on record says who lives there' : allListed(people.map(names.person).toSorted()),
    isSaid: people.length > 0,
    address: address === undefined ? undefined : address.of === p.child ? address.at : `${names.person(address.of)}: ${address.at}`,
  };
}
