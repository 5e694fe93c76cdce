import type { PersonId } from '../../entry/ids.ts';
import { birthOf, deathOf } from '../../picture/family/family.ts';
import type { Picture } from '../../picture/picture.ts';
import { entriesWith } from '../../picture/record.ts';
import type { Day } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';
import { ageInside } from './age-inside.ts';
import type { Life } from './family-graph.ts';

/** Whether somebody lives, is not born yet or has died, as known, with the age that stands inside their symbol. */
export function lifeOf(p: Picture, person: PersonId, isAdult: boolean): Life {
  const born = birthOf(p, person)?.on;
  const death = deathOf(p, person);
  const unborn = born === undefined && !isAdult && isExpected(p, person);
  if (death !== undefined) {
    const when = p.known.entries.find(({ id }) => id === death)?.when.latest;
    return unborn ? { kind: 'lost' } : { kind: 'died', age: ageFrom(born, when ?? p.today) };
  }
  return unborn ? { kind: 'unborn' } : { kind: 'living', age: ageFrom(born, p.today) };
}

const ageFrom = (born: Span | undefined, on: Day): string | undefined => (born === undefined ? undefined : ageInside(born, on));

/** True where the record of somebody begins with the pregnancy, or before the birth. */
function isExpected(p: Picture, person: PersonId): boolean {
  const own = entriesWith(p.known, person);
  const born = p.directory.people.get(person)?.born;
  if (born !== undefined) return own.some(({ when }) => when.earliest < born.earliest);
  return own[0]?.claims.some(({ is, not }) => !not && (is === 'pregnant' || is === 'expecting-on')) === true;
}

/** The birth as far as it is known, and by when somebody lived at the latest: what siblings are put in order by. */
export function bornBy(p: Picture, person: PersonId): { readonly on: Span | undefined; readonly latest: Day } {
  const on = birthOf(p, person)?.on;
  if (on !== undefined && Number.isFinite(on.earliest)) return { on, latest: on.latest };
  const named = p.known.entries.filter(
    ({ about, present, claims }) =>
      about.includes(person) || present.includes(person) || claims.some(({ who, whom }) => who === person || whom === person),
  );
  const days = named.map(({ when }) => when.latest).filter((day) => Number.isFinite(day));
  return { on: undefined, latest: days.reduce((least, day) => (day < least ? day : least), p.today) };
}
