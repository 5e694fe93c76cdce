import type { Span } from '../../time/span.ts';
import type { DateRule, Key, KeyPerson, KeyPlace, PlaceSort, Pronouns, UsedAlias } from '../key.ts';
import { initialsOf } from '../names/name-words.ts';

/** How a report names people: by what they are to the child, by letters, or by their own initials. */
export const schemes = ['roles', 'letters', 'initials'] as const;
export type Scheme = (typeof schemes)[number];

/** How places are told: each as what it is ("a school"), numbered so that two can be told apart ("School 1"), or left as they are. */
export const placeGrains = ['general', 'numbered', 'left'] as const;
export type PlaceGrain = (typeof placeGrains)[number];

/** Somebody whom what is published names. */
export interface ToName {
  readonly id: string;
  readonly names: readonly string[];
  readonly recordedAs?: 'she' | 'he';
  /** What the person is to the child, in a word or two: "mother". */
  readonly role?: string;
  readonly born?: Span;
  readonly is: 'subject' | 'child' | 'adult';
}

export interface PlaceToName {
  readonly id: string;
  readonly names: readonly string[];
  readonly sort: PlaceSort;
}

/** What somebody chose: all of it is only a proposal until a person has gone through it. */
export interface Choices {
  readonly scheme: Scheme;
  readonly places: PlaceGrain;
  readonly dates: DateRule;
  /** Children are "they", whatever their sex. */
  readonly concealSex: boolean;
}

/** A key to go through: everybody named gets an alias that nobody else has, and that no other publication has used. */
export function proposeKey(
  people: readonly ToName[],
  places: readonly PlaceToName[],
  choices: Choices,
  usedElsewhere: readonly UsedAlias[],
): Key {
  const taken = new Set(usedElsewhere.map(({ alias }) => alias.toLowerCase()));
  const named: KeyPerson[] = people.map((one) => {
    const alias = freeAlias(one, people, choices.scheme, taken);
    taken.add(alias.toLowerCase());
    const pronouns: Pronouns = choices.concealSex && one.is !== 'adult' ? 'they' : (one.recordedAs ?? 'they');
    const { id, names, recordedAs, role, born } = one;
    return {
      id,
      names,
      alias,
      pronouns,
      ...(recordedAs === undefined ? {} : { recordedAs }),
      ...(role === undefined ? {} : { role }),
      ...(born === undefined ? {} : { born }),
    };
  });
  return { people: named, places: placesNamed(places, choices.places), dates: choices.dates, usedElsewhere };
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

function freeAlias(one: ToName, all: readonly ToName[], scheme: Scheme, taken: ReadonlySet<string>): string {
  if (scheme === 'initials') {
    const own = [...initialsOf({ ...one, alias: '', pronouns: 'they' })][0] ?? one.names[0]?.charAt(0).toUpperCase() ?? 'X';
    return firstFree(
      [own, ...'123456789'].map((extra, i) => (i === 0 ? own : `${own}${extra}`)),
      taken,
    );
  }
  const role = one.role?.toLowerCase();
  const isOnly = role !== undefined && all.filter((other) => other.role?.toLowerCase() === role).length === 1;
  if (scheme === 'roles' && one.is === 'adult' && isOnly && !taken.has(`the ${role}`)) return `the ${role}`;
  const noun = one.is === 'adult' ? 'Adult' : one.is === 'subject' || scheme === 'letters' ? 'Child' : 'Sibling';
  const marks = noun === 'Sibling' ? [...'123456789'] : [...letters];
  // A letter that somebody's own name begins with gives a hint, and is taken only when no other is left.
  const own = new Set(one.names.flatMap((name) => name.split(/[\s-]+/).map((word) => word.charAt(0).toUpperCase())));
  return firstFree(
    [...marks.filter((mark) => !own.has(mark)), ...marks].map((mark) => `${noun} ${mark}`),
    taken,
  );
}

const firstFree = (wished: readonly string[], taken: ReadonlySet<string>): string =>
  wished.find((alias) => !taken.has(alias.toLowerCase())) ?? `${wished[0] ?? 'Person'} ${taken.size + 1}`;

const general: Readonly<Record<PlaceSort, string>> = {
  address: 'an address',
  street: 'a street',
  town: 'a town',
  area: 'an area',
  school: 'a school',
  practice: 'a GP practice',
  hospital: 'a hospital',
  service: 'a service',
  agency: 'an agency',
  other: 'a place',
};

function placesNamed(places: readonly PlaceToName[], grain: PlaceGrain): readonly KeyPlace[] {
  const counts = new Map<string, number>();
  return places.map(({ id, names, sort }) => {
    if (grain === 'left') return { id, names, sort };
    const words = general[sort];
    if (grain === 'general' || sort === 'address' || sort === 'street') return { id, names, sort, alias: words };
    const n = (counts.get(sort) ?? 0) + 1;
    counts.set(sort, n);
    const noun = words.replace(/^an? /, '');
    return { id, names, sort, alias: `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${n}` };
  });
}
