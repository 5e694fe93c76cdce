import type { PersonId } from '../entry/ids.ts';
import { onceForEach } from './memo.ts';
import { otherEnd, tiesTouching } from './standing-ties.ts';
import type { Tie } from './ties.ts';

/**
 * Everyone whom any ties lead to from somebody, however far and whether or not they hold: nothing said of anyone else says anything
 * of who is who around them.
 */
export const kinOf = onceForEach((ties: readonly Tie[], person: PersonId): ReadonlySet<PersonId> => {
  const found = new Set([person]);
  for (const one of found)
    for (const tie of tiesTouching(ties, one)) {
      const other = otherEnd(tie, one);
      if (other !== undefined) found.add(other);
    }
  return found;
});
