import type { PersonId } from '../../../core/entry/ids.ts';
import { subjectsOf } from '../../reading/need-to-know.ts';
import { casePage } from '../../routing/route.ts';
import { ownLooksView, unusualView, whoLookedView } from './looked-view.ts';

export const whoLookedRoute = casePage({
  address: '/cases/:case/children/:child/who-looked',
  permission: 'see-who-looked',
  audit: 'who-looked-shown',
  parse: ({ params }, { open }): PersonId | undefined => subjectsOf(params, open)[0],
  read: whoLookedView,
  show: (view: object) => view,
  template: 'looked/who-looked.njk',
});

export const ownLooksRoute = casePage({
  address: '/cases/:case/opened',
  permission: 'see-own-looks',
  audit: 'own-looks-shown',
  parse: () => ({}),
  read: (_, given) => ownLooksView(given),
  show: (view: object) => view,
  template: 'looked/who-looked.njk',
});

export const unusualRoute = casePage({
  address: '/cases/:case/unusual',
  permission: 'see-unusual-access',
  audit: 'unusual-access-shown',
  parse: ({ query }) => ({ missing: query.missing }),
  read: ({ missing }, given) => unusualView(given, missing),
  show: (view: object) => view,
  template: 'looked/unusual.njk',
});
