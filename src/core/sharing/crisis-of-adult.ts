import type { Entry } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import { peopleNamedIn } from '../entry/people-named.ts';
import { isChildInCircle } from '../picture/family/family.ts';
import { inCrisis } from '../picture/harm/crises.ts';
import type { Picture } from '../picture/picture.ts';

/**
 * The adults in crisis in an entry who are around a child of these pictures, or beside one in the entry itself: who will be told of it is asked before it
 * is recorded (finding: 0 F4). A tie that is only told counts here: it costs one question.
 */
export const adultsInCrisis = (entry: Entry, pictures: readonly Picture[]): readonly PersonId[] =>
  inCrisis(entry).filter((person) => pictures.some((p) => !isChildInCircle(p, person) && isBeside(p, person, entry)));

const isBeside = (p: Picture, person: PersonId, entry: Entry): boolean =>
  p.circle.members.has(person) ||
  p.circle.toldOnly.some(({ who, whom }) => who === person || whom === person) ||
  peopleNamedIn(entry).includes(p.child);
