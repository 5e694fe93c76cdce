import type { PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { asOn } from '../as-on.ts';
import type { Picture } from '../picture.ts';
import { tiesNamed } from '../standing-ties.ts';
import { carersOf, householdOf, tiesStanding } from './family.ts';

/**
 * Whoever lives in the child's home: with the child, or with a carer there. Where no record says with whom the child lives, with each
 * carer of whom nothing tells that they live apart: a denial, or that they are in contact with the child.
 */
export const homeOf = asOn((p: Picture, on: Day): ReadonlySet<PersonId> => {
  const household = householdOf(p, p.child, on);
  const carers = carersOf(p, p.child, on);
  const there = carers.filter((carer) => household.includes(carer));
  const atHome = household.length > 0 ? there : carers.filter((carer) => !livesApart(p, on).has(carer));
  return new Set([...household, ...atHome.flatMap((carer) => [carer, ...householdOf(p, carer, on)])]);
});

function livesApart(p: Picture, on: Day): ReadonlySet<PersonId> {
  const denied = tiesNamed(p.known.ties, 'lives-with').filter((tie) => tie.claim.not);
  const visiting = tiesStanding(p, 'in-contact-with', on).filter((tie) => tie.who === p.child || tie.whom === p.child);
  return new Set([...denied, ...visiting].flatMap((tie) => [tie.who, tie.whom]));
}
