import { dayAsked } from '../../reading/case-days.ts';
import { casePage } from '../../routing/route.ts';
import { figuresFor } from './holds-read.ts';
import { numbersView } from './numbers-view.ts';

/** Data on the whole system, by year, with what each number counts (R229). */
export const numbersRoute = casePage({
  address: '/cases/:case/numbers',
  permission: 'see-figures',
  audit: 'numbers-shown',
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  read: async (on, given) => ({ on, figured: await figuresFor(on, given) }),
  show: numbersView,
  template: 'holds/numbers.njk',
});
