import type { PersonId } from '../../entry/ids.ts';
import { parentsOf, partnersOf } from '../../picture/family/family.ts';
import type { Picture } from '../../picture/picture.ts';
import { tiesAt } from '../../picture/standing-ties.ts';
import type { Role } from './role.ts';

/** What people are to the child of a picture, as far as its reader knows. Somebody may be two things; nobody is made anything by it. */
export function rolesAround(p: Picture): ReadonlyMap<PersonId, Role> {
  const sexOf = (person: PersonId): 'f' | 'm' | undefined => {
    const sex = p.directory.people.get(person)?.sex;
    return sex === 'f' || sex === 'm' ? sex : undefined;
  };
  const found = new Map<PersonId, Role>([[p.child, 'child']]);
  const add = (person: PersonId, role: Role | undefined): void => {
    if (role !== undefined && !found.has(person)) found.set(person, role);
  };
  const parents = parentsOf(p, p.child);
  for (const parent of parents) add(parent, bySex(sexOf(parent), 'mother', 'father'));
  for (const parent of parents) {
    const side = sexOf(parent);
    for (const partner of partnersOf(p, parent))
      if (!parents.includes(partner)) add(partner, bySex(side, 'mothers-partner', 'fathers-partner'));
    for (const { who, whom } of tiesAt(p.known.ties, parent, 'parent-of')) {
      if (whom === parent) add(who, grandparent(side, sexOf(who)));
      if (who === parent && whom !== p.child) add(whom, 'sibling');
    }
  }
  for (const { who, whom } of tiesAt(p.known.ties, p.child, 'sibling-of')) add(who === p.child ? whom : who, 'sibling');
  for (const { who, whom } of tiesAt(p.known.ties, p.child, 'grandparent-of'))
    if (whom === p.child) add(who, bySex(sexOf(who), 'grandmother', 'grandfather'));
  return found;
}

const bySex = (sex: 'f' | 'm' | undefined, f: Role, m: Role): Role | undefined => (sex === undefined ? undefined : sex === 'f' ? f : m);

const grandparent = (side: 'f' | 'm' | undefined, sex: 'f' | 'm' | undefined): Role | undefined =>
  side === 'f' ? bySex(sex, 'maternal-grandmother', 'maternal-grandfather') : bySex(sex, 'paternal-grandmother', 'paternal-grandfather');
