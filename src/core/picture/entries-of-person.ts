import type { Entry } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import { onceFor } from './memo.ts';
import type { Picture } from './picture.ts';
import { type Known, peopleIn } from './record.ts';

const byPerson = onceFor((known: Known): ReadonlyMap<PersonId, readonly Entry[]> => {
  const index = new Map<PersonId, Entry[]>();
  for (const entry of known.entries) {
    for (const person of peopleIn(entry)) {
      const held = index.get(person);
      if (held === undefined) index.set(person, [entry]);
      else held.push(entry);
    }
  }
  return index;
});

/**
 * What this vantage knows about somebody, in the order in which it was recorded, though no tie brings them to the child: a neighbour
 * who reported, a relative who was asked.
 */
export const entriesOfPerson = (p: Picture, person: PersonId): readonly Entry[] => byPerson(p.known).get(person) ?? [];
