import type { Picture } from '../picture.ts';
import { entriesWith } from '../record.ts';
import { birthOf, deathOf } from './family.ts';

/**
 * Births and deaths of the people around a child, and where the child's own record begins: what an entry of any kind may tell, by being
 * the first to name somebody or to have them there.
 */
function lifeOf(p: Picture): readonly unknown[] {
  const own = entriesWith(p.known, p.child);
  return [
    ...[...p.circle.members.keys()].flatMap((person) => {
      const birth = birthOf(p, person);
      return [person, birth?.on.earliest, birth?.on.latest, birth?.entry?.id, deathOf(p, person)];
    }),
    ...[own[0], own.find(({ kind }) => kind !== 'note'), own.find(({ kind, about }) => kind !== 'note' && about.includes(p.child))].map(
      (entry) => entry?.id,
    ),
  ];
}

/** True where both know the same of who is born, who has died and where the record begins. */
export function haveSameLife(a: Picture, b: Picture): boolean {
  const [one, other] = [lifeOf(a), lifeOf(b)];
  return one.length === other.length && one.every((told, i) => told === other[i]);
}
