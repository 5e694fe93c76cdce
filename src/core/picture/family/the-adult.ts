import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Picture } from '../picture.ts';
import { linkedAdults } from './linked-adults.ts';

/**
 * The one linked adult whom an entry is about; of several, the one who was there or who told of it. Where that leaves more than
 * one, the record does not tell whose the matter is.
 */
export function theAdultOf(p: Picture, entry: Entry): PersonId | undefined {
  const adults = entry.about.filter((person) => linkedAdults(p).has(person));
  if (adults.length <= 1) return adults[0];
  const heard = entry.facts.heardFrom;
  if (heard !== undefined && adults.includes(heard)) return heard;
  const there = adults.filter((person) => entry.present.includes(person));
  return there.length === 1 ? there[0] : undefined;
}
