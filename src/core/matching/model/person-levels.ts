import type { FeatureKind } from './kinds.ts';
import type { Feature, KnownParts, PersonFeatures } from './person-features.ts';
import { compareValues } from './values/compare-values.ts';
import { middleLevel, type NameParts } from './values/name-parts.ts';
import { type KnownName, nameLevel } from './values/names.ts';
import type { Weights } from './weights.ts';

/** How one feature of two records compares: the values that are most alike, and their level. */
export interface FeatureLevel {
  readonly kind: FeatureKind;
  readonly key: string;
  readonly label: string | undefined;
  readonly level: number;
  readonly a: string;
  readonly b: string;
}

/** Names in each other's place, and what is no further compared then. */
export const swapped = 7;

/** Compares two records feature by feature; what is missing on one side is left out. */
export function levelsOf(a: PersonFeatures, b: PersonFeatures, aliases: Weights['aliases']): readonly FeatureLevel[] {
  const names = a.names.flatMap((one) => b.names.map((other) => namesLevels(one, other).map((found) => withAliases(found, aliases))));
  const best = names.reduce<readonly FeatureLevel[]>((held, next) => (held.length === 0 || sum(next) < sum(held) ? next : held), []);
  return [...best, ...a.others.flatMap((one) => b.others.filter(({ key }) => key === one.key).map((other) => bestOf(one, other)))];
}

/** A name that was found to stand for another is a form of it. */
const withAliases = (found: FeatureLevel, aliases: Weights['aliases']): FeatureLevel =>
  found.level > 2 &&
  found.level !== swapped &&
  aliases.some(([one, other]) => (one === found.a && other === found.b) || (one === found.b && other === found.a))
    ? { ...found, level: 2 }
    : found;

const sum = (levels: readonly FeatureLevel[]): number => levels.reduce((total, { level }) => total + level, 0);

function namesLevels(one: KnownParts, other: KnownParts): readonly FeatureLevel[] {
  const level = (kind: 'given' | 'surname', a: KnownName, b: KnownName): readonly FeatureLevel[] =>
    a.text === '' || b.text === '' ? [] : [{ kind, key: kind, label: undefined, level: nameLevel(a, b), a: a.text, b: b.text }];
  const middle = middleOf(one.middle, other.middle);
  const straight = [...level('given', one.knownGiven, other.knownGiven), ...level('surname', one.knownSurname, other.knownSurname)];
  if (straight.every((found) => found.level < 5)) return [...straight, ...middle];
  const crossed = [...level('given', one.knownGiven, other.knownSurname), ...level('surname', one.knownSurname, other.knownGiven)];
  if (crossed.length < 2 || crossed.some((found) => found.level > 3)) return [...straight, ...middle];
  const whole = (parts: NameParts): string => `${parts.given} ${parts.surname}`;
  return [{ kind: 'given', key: 'given', label: undefined, level: swapped, a: whole(one), b: whole(other) }, ...middle];
}

const middleOf = (a: string, b: string): readonly FeatureLevel[] =>
  a === '' || b === '' ? [] : [{ kind: 'middle', key: 'middle', label: undefined, level: middleLevel(a, b), a, b }];

function bestOf(one: Feature, other: Feature): FeatureLevel {
  const { kind, key, label } = one;
  const found = one.values.flatMap((a) =>
    other.values.map((b): FeatureLevel => ({ kind, key, label, level: compareValues(kind, a, b), a, b })),
  );
  return found.reduce((held, next) => (next.level < held.level ? next : held));
}
