import { dayAsked } from '../../reading/case-days.ts';
import { casePage } from '../../routing/route.ts';
import { boardView } from './board-view.ts';
import { doorTerms } from './door-terms.ts';

/** The front door (R060, R065): every referral that the visitor sent or received, by what it waits for and by its clock. */
export const frontDoorRoute = casePage({
  address: '/cases/:case/front-door',
  permission: 'read-case',
  audit: 'front-door-shown',
  parse: ({ query }, { open }) => ({ on: dayAsked(open.days, query.on), area: query.area }),
  read: async ({ on, area }, given) => {
    const terms = await doorTerms(given, on);
    return { on, terms, area: terms.areas.find((one) => one === area) };
  },
  show: boardView,
  template: 'front-door/board.njk',
});
