import type { FeatureKind } from './kinds.ts';
import type { Feature, PersonFeatures } from './person-features.ts';
import { compareValues } from './values/compare-values.ts';
import type { NameParts } from './values/name-parts.ts';
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

function namesLevels(one: NameParts, other: NameParts): readonly FeatureLevel[] {
  const level = (kind: 'given' | 'surname' | 'middle', a: string, b: string): readonly FeatureLevel[] =>
    a === '' || b === '' ? [] : [{ kind, key: kind, label: undefined, level: compareValues(kind, a, b), a, b }];
  const middle = level('middle', one.middle, other.middle);
  const straight = [...level('given', one.given, other.given), ...level('surname', one.surname, other.surname)];
  const crossed = [...level('given', one.given, other.surname), ...level('surname', one.surname, other.given)];
  const isSwapped = crossed.length === 2 && crossed.every((found) => found.level <= 3) && straight.some((found) => found.level >= 5);
  if (!isSwapped) return [...straight, ...middle];
  const whole = (parts: NameParts): string => `${parts.given} ${parts.surname}`;
  return [{ kind: 'given', key: 'given', label: undefined, level: swapped, a: whole(one), b: whole(other) }, ...middle];
}

function bestOf(one: Feature, other: Feature): FeatureLevel {
  const { kind, key, label } = one;
  const found = one.values.flatMap((a) =>
    other.values.map((b): FeatureLevel => ({ kind, key, label, level: compareValues(kind, a, b), a, b })),
  );
  return found.reduce((held, next) => (next.level < held.level ? next : held));
}
