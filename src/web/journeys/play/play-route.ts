import { dayAsked } from '../../reading/case-days.ts';
import { casePage } from '../../routing/route.ts';
import { playView } from './play-view.ts';

export const playRoute = casePage({
  address: '/cases/:case/play',
  permission: 'read-whole',
  audit: 'play-shown',
  parse: ({ query }, { open }) => (query.on === undefined ? open.days.first : dayAsked(open.days, query.on)),
  read: (on, { open }) => ({ open, on }),
  show: playView,
  template: 'play/play.njk',
});
