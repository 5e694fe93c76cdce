import type { Entry } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import { linkedAdults } from '../picture/family/linked-adults.ts';
import { inCrisis } from '../picture/harm/crises.ts';
import type { Picture } from '../picture/picture.ts';

/** The adults in crisis in an entry who are tied to a child of these pictures: who will be told of it is asked before it is recorded (finding: 0 F4). */
export const adultsInCrisis = (entry: Entry, pictures: readonly Picture[]): readonly PersonId[] =>
  inCrisis(entry).filter((person) => pictures.some((p) => linkedAdults(p).has(person)));
