import type { Entry } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import type { Picture } from './picture.ts';
import { entriesWith } from './record.ts';

/**
 * What this vantage knows about somebody, in the order in which it was recorded, though no tie brings them to the child: a neighbour
 * who reported, a relative who was asked.
 */
export const entriesOfPerson = (p: Picture, person: PersonId): readonly Entry[] => entriesWith(p.known, person);

/** Entries about the child that had happened by the day shown. */
export const aboutChild = (p: Picture): readonly Entry[] =>
  p.entries.filter((entry) => entry.about.includes(p.child) && entry.when.earliest <= p.today);
