import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { adultsInCircle, carersOf, childrenInCircle, parentsOf } from '../../picture/family/family.ts';
import { linkedAdults } from '../../picture/family/linked-adults.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Case } from './case.ts';
import type { People } from './words.ts';

interface Places {
  readonly parents: ReadonlySet<PersonId>;
  readonly carers: ReadonlySet<PersonId>;
  readonly adults: ReadonlySet<PersonId>;
  readonly children: ReadonlySet<PersonId>;
  readonly drugUsers: ReadonlySet<PersonId>;
}

/** Who has which place in the family, worked out once for a picture. */
const placesIn = onceFor((p: Picture): Places => {
  const carers = new Set(carersOf(p, p.child));
  const saying = p.entries.flatMap((entry) =>
    entry.claims.filter((claim) => !claim.not && (claim.is === 'uses-drugs' || claim.is === 'in-treatment')),
  );
  return {
    parents: new Set(parentsOf(p, p.child)),
    carers,
    adults: new Set(adultsInCircle(p)),
    children: new Set([p.child, ...childrenInCircle(p)]),
    drugUsers: new Set(saying.flatMap((claim) => (carers.has(claim.who) ? [claim.who] : []))),
  };
});

/** True where a person has a place in the family, or in the matter. */
export function isOf(p: Picture, person: PersonId, word: People, of: Case | undefined): boolean {
  switch (word) {
    case 'the-child':
      return person === p.child;
    case 'a-parent':
      return placesIn(p).parents.has(person);
    case 'a-carer':
      return placesIn(p).carers.has(person);
    case 'the-family':
      return person === p.child || placesIn(p).carers.has(person);
    case 'a-linked-adult':
      return linkedAdults(p).has(person);
    case 'an-adult':
      return placesIn(p).adults.has(person);
    case 'a-child':
      return placesIn(p).children.has(person);
    case 'a-carer-who-uses-drugs':
      return placesIn(p).drugUsers.has(person);
    case 'the-same-person':
      return of?.who === person;
    case 'the-same-people':
      return of?.first.about.includes(person) === true;
    case 'the-same-carers':
      return of?.first.about.includes(person) === true && placesIn(p).carers.has(person);
    case 'whoever-told-it':
      return of?.first.facts.heardFrom === person;
    case 'this-childs-matter':
      return person === p.child;
  }
}

/** True where an entry is about somebody of these words. */
export const isAbout = (p: Picture, entry: Entry, words: readonly People[], of: Case | undefined): boolean =>
  words.some((word) => (word === 'this-childs-matter' ? concernsChild(p, entry) : entry.about.some((person) => isOf(p, person, word, of))));

/**
 * The one person of these words whom an entry is about, the words in their order; of several of one word, the one who was there or who
 * told of it. Where that leaves more than one, the record does not tell whose the matter is.
 */
export function theOneOf(p: Picture, entry: Entry, words: readonly People[]): PersonId | undefined {
  for (const word of words) {
    const some = entry.about.filter((person) => isOf(p, person, word, undefined));
    if (some.length === 1) return some[0];
    if (some.length === 0) continue;
    const heard = entry.facts.heardFrom;
    if (heard !== undefined && some.includes(heard)) return heard;
    const there = some.filter((person) => entry.present.includes(person));
    if (there.length === 1) return there[0];
  }
  return undefined;
}
