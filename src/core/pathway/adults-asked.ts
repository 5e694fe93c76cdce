import type { PersonId } from '../entry/ids.ts';
import { parentsAndPartners } from '../picture/family/children-elsewhere.ts';
import { carersOf, childrenInCircle, deathOf, householdOf, isUnborn } from '../picture/family/family.ts';
import { pregnanciesOf } from '../picture/family/pregnancies.ts';
import { onceFor } from '../picture/memo.ts';
import type { Picture } from '../picture/picture.ts';

/**
 * The adults whom a plan and a meeting ask, each by themselves: parents, their partners and carers, adults who live with the child, and the woman who is pregnant or gave birth. An agency that never wrote down whose child it is has still
 * the mother before it.
 */
export const adultsAsked = onceFor((p: Picture): readonly PersonId[] => {
  const children = new Set(childrenInCircle(p));
  const bore = pregnanciesOf(p).flatMap(({ woman, baby, birth, lost }) =>
    baby === p.child || (birth === undefined && !lost && isUnborn(p, p.child)) ? [woman] : [],
  );
  return [...new Set([...carersOf(p, p.child), ...bore, ...parentsAndPartners(p), ...householdOf(p, p.child)])].filter(
    (person) => !children.has(person) && deathOf(p, person) === undefined,
  );
});
