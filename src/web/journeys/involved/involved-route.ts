import { casePage } from '../../routing/route.ts';
import { parseChild, pictureAsked } from '../child/child-route.ts';
import { involvedPage } from './involved-view.ts';

/** The register of who is involved: agencies, teams and named workers, from and to, as known on a day (R038, R039). */
export const involvedRoute = casePage({
  address: '/cases/:case/children/:child/involved',
  permission: 'read-case',
  audit: 'involved-shown',
  parse: parseChild,
  read: pictureAsked,
  show: involvedPage,
  template: 'involved/involved.njk',
});
