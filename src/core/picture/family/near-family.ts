import type { PersonId } from '../../entry/ids.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { carersOf, householdOf, partnersOf } from './family.ts';

/** The child's own household and family: the child, parents, carers and their partners, and whoever lives there. */
export const nearFamily = onceFor((p: Picture): ReadonlySet<PersonId> => {
  const carers = carersOf(p, p.child);
  return new Set([p.child, ...carers, ...carers.flatMap((carer) => partnersOf(p, carer)), ...householdOf(p, p.child)]);
});
