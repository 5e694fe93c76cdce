import { dayAsked } from '../../reading/case-days.ts';
import { lastOpenedBy } from '../../reading/last-opened.ts';
import { casePage } from '../../routing/route.ts';
import { childrenOnDesk } from './children-view.ts';
import { todayView } from './today-view.ts';

export const todayRoute = casePage({
  address: '/cases/:case/today',
  permission: 'read-case',
  audit: 'today-shown',
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  read: async (on, { open, desk, visitor }) => {
    const children = childrenOnDesk(open, on);
    return { open, on, children, opened: await lastOpenedBy(visitor, children.mine, desk), unfinished: await desk.unfinished() };
  },
  show: todayView,
  template: 'today/today.njk',
});
