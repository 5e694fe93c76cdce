import type { PersonId } from '../../entry/ids.ts';
import { sameWhile } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { carersOf, householdOf } from './family.ts';
import { linkedAdults } from './linked-adults.ts';

/** The child's parents and carers today. */
export const childsCarers = sameWhile(
  (p: Picture) => p.circle,
  (p): ReadonlySet<PersonId> => new Set(carersOf(p, p.child)),
);

/** Adults tied to the child, and whoever else lives with the child. */
export const adultsAround = sameWhile(
  (p: Picture) => p.circle,
  (p): ReadonlySet<PersonId> => new Set([...linkedAdults(p), ...householdOf(p, p.child)]),
);
