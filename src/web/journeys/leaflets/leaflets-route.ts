import { findLeaflet, leafletsToGive } from '../../../core/leaflet/leaflet.ts';
import { entriesOf } from '../../../core/picture/picture.ts';
import { childAddress, leafletAddress } from '../../addresses.ts';
import { casePage, type GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';
import { type ChildAtWork, findChildAtWork } from '../child/child-at-work.ts';
import { identityOf } from '../child/identity.ts';

/** The sheets that may be given to a child's family, and those that were (R261). */
export const leafletsRoute = casePage({
  address: '/cases/:case/children/:child/leaflets',
  permission: 'read-case',
  audit: 'leaflets-shown',
  parse: findChildAtWork,
  read: (at) => at,
  show: leafletsView,
  template: 'leaflets/leaflets.njk',
});

function leafletsView({ picture }: ChildAtWork, { open, sources }: GivenCase): object {
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const given = entriesOf(picture, 'advice').filter(({ facts }) => facts.sheet !== undefined);
  return {
    title: `Sheets to give to the family of ${names.person(picture.child)}`,
    identity: identityOf(picture),
    name: names.person(picture.child),
    page: childAddress(open, picture.child, chosen),
    all: leafletsToGive(sources.leaflets).map(({ id, title, source, dated }) => ({
      ...{ title, source, dated },
      href: leafletAddress(open, picture.child, id, chosen),
    })),
    given: given.toReversed().map((entry) => ({
      title: findLeaflet(sources.leaflets, entry.facts.sheet)?.title ?? entry.facts.sheet,
      to: allListed((entry.facts.to ?? []).map(names.person)),
      by: `${names.agency(entry.by)}, ${whenInWords(entry)}`,
      how: entry.facts.how,
      understood: entry.facts.understood,
      howUnderstood: entry.facts.howUnderstood,
    })),
  };
}
