import type { PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { addDays } from '../../time/day.ts';
import { rulesOut } from '../harm/permitted.ts';
import { inForce, type Restriction, restrictionsOf, type Terms } from '../harm/restrictions.ts';
import type { Together } from '../harm/together.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';
import type { Tie } from '../ties.ts';
import { adultsInCircle } from './family.ts';

/** A couple recorded as apart: somebody's statement that they have parted, or a denial that they are partners. */
export interface Parting {
  readonly one: PersonId;
  readonly other: PersonId;
  readonly tie: Tie;
}

/** Every statement that two adults of the circle have parted, in the order in which it was recorded. */
export const partingsOf = onceFor((p: Picture): readonly Parting[] => {
  const adults = new Set(adultsInCircle(p));
  return p.known.ties
    .filter((tie) => (tie.is === 'separated-from' && !tie.claim.not) || (tie.is === 'partner-of' && tie.claim.not))
    .filter((tie) => tie.claim.checked !== 'contradicted' && adults.has(tie.who) && adults.has(tie.whom) && p.byId.has(tie.entry))
    .map((tie) => ({ one: tie.who, other: tie.whom, tie }));
});

/** Terms that keep two adults of the circle from each other (no contact, or only through services). */
export interface KeptApart {
  readonly one: PersonId;
  readonly other: PersonId;
  readonly restriction: Restriction;
  readonly terms: Terms;
}

export const keptApart = onceFor((p: Picture): readonly KeptApart[] => {
  const adults = new Set(adultsInCircle(p));
  return restrictionsOf(p)
    .filter((restriction) => restriction.confirmed)
    .flatMap((restriction) =>
      restriction.terms
        .filter((terms) => rulesOut(terms) === 'all' || rulesOut(terms) === 'direct')
        .flatMap((terms) => terms.restrains.flatMap((one) => terms.protects.map((other) => ({ one, other, restriction, terms })))),
    )
    .filter(({ one, other }) => one !== other && adults.has(one) && adults.has(other));
});

/**
 * What has two people recorded as apart at the time of a contact: terms in force, or a parting that had happened before it and
 * was said not more than `lookBack` days earlier. What the dates leave open does not count (rule 4).
 */
export function apartAt(
  p: Picture,
  together: Pick<Together, 'one' | 'other' | 'when'>,
  lookBack: number,
): { readonly partings: readonly Parting[]; readonly kept: readonly KeptApart[] } {
  const { partings, kept } = pairsApart(p).get(bothOf(together)) ?? neither;
  return {
    partings: partings.filter((parting) => isWithin(p, parting, together.when.earliest, lookBack)),
    kept: kept.filter(({ terms }) => inForce(terms, together.when) === 'met'),
  };
}

interface Apart {
  readonly partings: Parting[];
  readonly kept: KeptApart[];
}

const neither: Apart = { partings: [], kept: [] };
const bothOf = ({ one, other }: { readonly one: PersonId; readonly other: PersonId }): string => [one, other].sort().join(' ');

const pairsApart = onceFor((p: Picture): ReadonlyMap<string, Apart> => {
  const found = new Map<string, Apart>();
  const at = (pair: Parting | KeptApart): Apart => {
    const held = found.get(bothOf(pair)) ?? { partings: [], kept: [] };
    found.set(bothOf(pair), held);
    return held;
  };
  for (const parting of partingsOf(p)) at(parting).partings.push(parting);
  for (const kept of keptApart(p)) at(kept).kept.push(kept);
  return found;
});

function isWithin(p: Picture, { tie }: Parting, contact: Day, lookBack: number): boolean {
  const said = p.byId.get(tie.entry)?.when.latest;
  if (said === undefined || !Number.isFinite(contact)) return false;
  return tie.since.latest < contact && (tie.until === undefined || tie.until.earliest >= contact) && contact <= addDays(said, lookBack);
}
