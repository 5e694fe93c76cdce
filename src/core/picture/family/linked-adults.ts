import type { PersonId } from '../../entry/ids.ts';
import { sameWhile } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { adultsInCircle, childrenTiedTo } from './family.ts';
import { homeOf } from './home.ts';

/**
 * Adults whose tie to this child is confirmed: by parenthood, care, home, kin or contact, or as the partner of a parent. Whoever lives
 * with a carer at home shares the child's home. A tie that is only told brings nobody here: the question whether it holds comes first (rule 14).
 */
export const linkedAdults = sameWhile(
  (p: Picture) => p.circle,
  (p): ReadonlySet<PersonId> =>
    new Set(adultsInCircle(p).filter((adult) => homeOf(p).has(adult) || childrenTiedTo(p, adult).includes(p.child))),
);
