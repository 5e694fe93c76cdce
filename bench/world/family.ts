import type { Person } from '../../src/core/entry/directory.ts';
import type { PersonId } from '../../src/core/entry/ids.ts';
import { addDays, addMonths, type Day } from '../../src/core/time/day.ts';
import { exactly } from '../../src/core/time/span.ts';
import type { Chance } from './chance.ts';
import { boys, girls, streets, surnames } from './names.ts';

/** A child of the family. One born after the world begins is first a pregnancy. */
export interface Child {
  readonly id: PersonId;
  readonly born: Day;
}

/** Who is who in one invented family. */
export interface Family {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly children: readonly [Child, ...Child[]];
  readonly mother: PersonId;
  readonly father: PersonId;
  /** The father as another agency first wrote him down, later found to be the same man (rule 5). */
  readonly fatherElsewhere: PersonId;
  readonly grandmother: PersonId;
  readonly aunt: PersonId;
  /** The mother's partner of later years. */
  readonly partner: PersonId;
  readonly address: string;
}

/** The family's last child is born within the first year; the others before it, a year or two apart. */
export function familyFrom(chance: Chance, key: string, count: number, from: Day): Family {
  const people = new Map<PersonId, Person>();
  const surname = chance.pick(surnames);
  const add = (role: string, sex: 'f' | 'm', born: Day, named = chance.pick(surnames)): PersonId => {
    const id = `${key}-${role}` as PersonId;
    people.set(id, { id, called: `${chance.pick(sex === 'f' ? girls : boys)} ${named}`, born: exactly(born), sex });
    return id;
  };
  const youngest = addDays(from, chance.between(120, 300));
  const ages = Array.from({ length: count }, (_, place) => (count - 1 - place) * chance.between(14, 30));
  const children = ages.map((months, place): Child => {
    const born = addDays(addMonths(youngest, -months), chance.between(0, 20) - 10);
    return { id: add(`child-${place + 1}`, chance.happens(0.5) ? 'f' : 'm', born, surname), born };
  });
  const [first, ...rest] = children;
  if (first === undefined) throw new RangeError('a family of a world has a child');
  const adult = (years: number): Day => addDays(addMonths(from, -12 * years), chance.between(0, 364) - 182);
  const father = add('father', 'm', adult(chance.between(22, 38)), surname);
  return {
    people,
    children: [first, ...rest],
    mother: add('mother', 'f', adult(chance.between(20, 36))),
    father,
    fatherElsewhere: alsoKnown(people, father, `${key}-father-elsewhere` as PersonId),
    grandmother: add('grandmother', 'f', adult(chance.between(45, 60))),
    aunt: add('aunt', 'f', adult(chance.between(19, 40))),
    partner: add('partner', 'm', adult(chance.between(20, 40))),
    address: `${chance.between(1, 180)} ${chance.pick(streets)}`,
  };
}

/** A second record of somebody, with no date of birth and the name that they gave. */
function alsoKnown(people: Map<PersonId, Person>, person: PersonId, id: PersonId): PersonId {
  const { called = '' } = people.get(person) ?? {};
  people.set(id, { id, called: called.replace(/^(\w)\w*/, '$1'), sex: 'm' });
  return id;
}
