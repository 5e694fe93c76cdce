import { casePage } from '../../routing/route.ts';
import { parsePerson, readPerson } from './person-read.ts';
import { personView } from './person-view.ts';

export const personRoute = casePage({
  address: '/cases/:case/people/:person',
  permission: 'read-case',
  audit: 'person-shown',
  parse: parsePerson,
  read: (asked, { open }) => readPerson(asked, open),
  show: personView,
  template: 'person/person.njk',
});
