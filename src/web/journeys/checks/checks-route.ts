import { casePage } from '../../routing/route.ts';
import { checksView } from './checks-view.ts';

export const checksRoute = casePage({
  address: '/cases/:case/checks',
  permission: 'read-case',
  audit: 'checks-shown',
  parse: () => ({}),
  read: (_, { open }) => open,
  show: checksView,
  template: 'checks/checks.njk',
});
