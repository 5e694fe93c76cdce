import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { childrenNamedIn } from '../../picture/family/concerns-child.ts';
import { birthOf, childrenInCircle, deathOf, isUnborn, parentsOf, partnersOf } from '../../picture/family/family.ts';
import { metIn } from '../../picture/family/met.ts';
import { type Pregnancy, pregnanciesOf } from '../../picture/family/pregnancies.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { saysHome } from '../../picture/words/contact-words.ts';
import { addDays, type Day } from '../../time/day.ts';
import { earliestOf } from '../../time/extremes.ts';

type HealthEntry = EntryOf<'health'>;

/** A baby expected, or born and to go home: the child, or a brother or sister. */
export interface Homecoming {
  /** Twins are more than one. Empty: not yet on record as anybody. */
  readonly babies: readonly PersonId[];
  readonly woman: PersonId | undefined;
  readonly pregnancy: Pregnancy | undefined;
  readonly birth: HealthEntry | undefined;
  /** The first day on which an entry may be about it. */
  readonly from: Day;
  /** The day by which the baby was home, by a discharge or a visit there. */
  readonly home: Day | undefined;
  readonly discharge: HealthEntry | undefined;
}

/** Every baby of the child's near family. One born at home and never taken in does not go home from anywhere. */
export function homecomingsOf(p: Picture): readonly Homecoming[] {
  const parents = parentsOf(p, p.child);
  const near = new Set([...parents, ...parents.flatMap((parent) => partnersOf(p, parent))]);
  const told = pregnanciesOf(p)
    .filter((one) => !one.lost && (near.has(one.woman) || one.entries.some(({ about }) => about.includes(p.child) && isUnborn(p, p.child))))
    .map((one) => ofPregnancy(p, one));
  const own = birthOf(p, p.child)?.entry;
  const isTold = told.some(({ babies, birth }) => babies.includes(p.child) || (birth !== undefined && birth.id === own?.id));
  const untold = own === undefined || own.kind !== 'health' || isTold ? [] : [homecoming(p, [p.child], undefined, own)];
  return [...told, ...untold].filter(
    ({ babies, birth }) => !babies.some((baby) => deathOf(p, baby) !== undefined) && !isAtHome(p, birth, babies),
  );
}

function ofPregnancy(p: Picture, pregnancy: Pregnancy): Homecoming {
  const children = new Set(childrenInCircle(p));
  const born = pregnancy.entries.filter((entry): entry is HealthEntry => entry.kind === 'health' && entry.facts.type === 'birth');
  const named = born.flatMap((entry) => entry.about.filter((person) => person !== pregnancy.woman && children.has(person)));
  const babies = [...new Set([...named, ...(pregnancy.baby === undefined ? [] : [pregnancy.baby])])];
  return homecoming(p, babies, pregnancy, born[0]);
}

/** What was settled for the baby before the birth is of this birth, though no record tells of the pregnancy until then. */
const daysOfPregnancy = 280;

function homecoming(p: Picture, babies: readonly PersonId[], pregnancy: Pregnancy | undefined, birth: HealthEntry | undefined): Homecoming {
  const after = (entry: Entry): boolean => birth !== undefined && entry.when.latest >= birth.when.earliest;
  const discharge = entriesOf(p, 'health').find(
    (entry) =>
      entry.facts.type === 'discharge' &&
      after(entry) &&
      entry.recorded >= (birth?.recorded ?? entry.recorded) &&
      isOfBabies(p, babies, pregnancy?.woman, entry),
  );
  const visits = entriesOf(p, 'contact').filter(
    (entry) => entry.facts.mode === 'home-visit' && after(entry) && metIn(entry).some((person) => babies.includes(person)),
  );
  const home = earliestOf([...(discharge === undefined ? [] : [discharge]), ...visits].map(happenedBy));
  const firsts = [
    ...(pregnancy === undefined ? [] : [pregnancy.first.when.earliest]),
    ...(birth === undefined ? [] : [addDays(birth.when.earliest, -daysOfPregnancy)]),
  ];
  const from = earliestOf(firsts) ?? p.today;
  return { babies, woman: pregnancy?.woman, pregnancy, birth, from, home, discharge };
}

const isOfBabies = (p: Picture, babies: readonly PersonId[], woman: PersonId | undefined, entry: Entry): boolean => {
  const named = childrenNamedIn(p, entry);
  return named.length > 0 ? named.some((child) => babies.includes(child)) : woman !== undefined && entry.about.includes(woman);
};

/** True where an entry of that time is about the baby; or names no child and is about the mother. */
export const isAbout = (p: Picture, { babies, woman, from }: Homecoming, entry: Entry): boolean =>
  entry.when.latest >= from && isOfBabies(p, babies, woman, entry);

function isAtHome(p: Picture, birth: HealthEntry | undefined, babies: readonly PersonId[]): boolean {
  if (birth === undefined || !(saysHome(birth.facts.place) || /\b(?:home birth|born at home|came at home)\b/i.test(birth.text)))
    return false;
  return !entriesOf(p, 'health').some((entry) => entry.facts.type === 'admission' && entry.about.some((person) => babies.includes(person)));
}
