import { dayAsked } from '../../reading/case-days.ts';
import { casePage } from '../../routing/route.ts';
import { workView } from './work-view.ts';

/** The work of a desk, place by place. */
export const workRoute = casePage({
  address: '/cases/:case/work',
  permission: 'read-case',
  audit: 'work-shown',
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  read: (on) => ({ on }),
  show: workView,
  template: 'work/work.njk',
});
