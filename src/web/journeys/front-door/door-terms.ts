import type { DoorTerms } from '../../../core/access/front-door.ts';
import type { Day } from '../../../core/time/day.ts';
import { agenciesNamedBy } from '../../reading/agencies-named-by.ts';
import type { GivenCase } from '../../routing/route.ts';

/**
 * How the front door is run, as it was last set. A partnership at work begins with nothing. A demonstration begins with what is invented, and names of its one
 * family's services only those that the visitor's own record names by the day.
 */
export async function doorTerms(given: GivenCase, on: Day): Promise<DoorTerms> {
  const { demonstration, open } = given;
  const set = (await given.desk.doorStatements()).at(-1)?.terms;
  if (!demonstration) return set ?? { publicPage: false, ring: '', alwaysAsk: [], areas: [], levels: [] };
  const known = new Set(agenciesNamedBy(open, on));
  const terms = set ?? { ...invented, alwaysAsk: servicesIn(given) };
  return { ...terms, alwaysAsk: terms.alwaysAsk.filter((agency) => known.has(agency)) };
}

const servicesIn = ({ open: { directory } }: GivenCase): DoorTerms['alwaysAsk'] =>
  [...directory.agencies.values()].filter(({ kind }) => kind === 'domestic-abuse-service').map(({ id }) => id);

const invented = {
  publicPage: true,
  ring: '',
  areas: ['North', 'South'],
  levels: [
    { name: 'Now', hours: 4 },
    { name: 'Soon', hours: 24 },
    { name: 'Other', hours: 72 },
  ],
};
