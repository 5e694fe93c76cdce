import { casePage } from '../../routing/route.ts';
import { parseChild, pictureAsked } from '../child/child-route.ts';
import { householdPage } from './household-view.ts';

/** Who lived, slept or stayed where, by whose word, and what each agency believes (R019, R020, R024). */
export const householdRoute = casePage({
  address: '/cases/:case/children/:child/household',
  permission: 'read-case',
  audit: 'household-shown',
  parse: parseChild,
  read: pictureAsked,
  show: householdPage,
  template: 'household/household.njk',
});
