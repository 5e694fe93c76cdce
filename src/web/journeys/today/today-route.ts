import { dayAsked } from '../../reading/case-days.ts';
import { casePage } from '../../routing/route.ts';
import { todayView } from './today-view.ts';

export const todayRoute = casePage({
  address: '/cases/:case/today',
  permission: 'read-case',
  audit: 'today-shown',
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  read: async (on, { open, desk }) => ({ open, on, unfinished: await desk.unfinished() }),
  show: todayView,
  template: 'today/today.njk',
});
