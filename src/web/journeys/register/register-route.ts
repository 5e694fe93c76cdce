import { casePage } from '../../routing/route.ts';
import { readRegisterRoom } from './register-read.ts';
import { registerView } from './register-view.ts';

export const registerRoute = casePage({
  address: '/cases/:case/actions',
  permission: 'read-case',
  audit: 'register-shown',
  parse: () => ({}),
  read: (_, given) => readRegisterRoom(given),
  show: registerView,
  template: 'register/register.njk',
});
