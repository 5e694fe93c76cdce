import type { PersonId } from '../../../core/entry/ids.ts';
import { findableIn } from '../../../core/matching/search/find-among.ts';
import { visibleTo } from '../../../core/picture/visible.ts';
import { endOf } from '../../../core/time/instant.ts';
import { casePage } from '../../routing/route.ts';
import { personView } from './person-view.ts';

/** Somebody whom what the visitor may read names, with what is on record of them. For anyone else there is no such page. */
export const personRoute = casePage({
  address: '/cases/:case/people/:person',
  permission: 'read-case',
  audit: 'person-shown',
  parse: ({ params }, { open }): PersonId | undefined => [...open.publicIds.people].find(([, publicId]) => publicId === params.person)?.[0],
  read: (person, { open }) =>
    findableIn(visibleTo(open.ledger, open.vantage, endOf(open.days.usual)), open.directory).find((one) => one.person === person),
  show: (found, { open }) => personView(open, found),
  template: 'person/person.njk',
});
