import type { DoorTerms } from '../../../core/access/front-door.ts';
import type { GivenCase } from '../../routing/route.ts';

/** How the front door is run, as it was last set. A demonstration begins with what is invented, and a partnership at work with nothing. */
export async function doorTerms({ desk, demonstration, open }: GivenCase): Promise<DoorTerms> {
  const set = (await desk.doorStatements()).at(-1);
  if (set !== undefined) return set.terms;
  if (!demonstration) return { publicPage: false, ring: '', alwaysAsk: [], areas: [], levels: [] };
  const services = [...open.directory.agencies.values()].filter(({ kind }) => kind === 'domestic-abuse-service');
  return { publicPage: true, ring: '', alwaysAsk: services.map(({ id }) => id), areas: ['North', 'South'], levels: inventedLevels };
}

const inventedLevels = [
  { name: 'Now', hours: 4 },
  { name: 'Soon', hours: 24 },
  { name: 'Other', hours: 72 },
];
