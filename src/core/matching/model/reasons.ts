import type { FeatureKind } from './kinds.ts';
import { type FeatureLevel, swapped } from './person-levels.ts';

const names: Readonly<Record<FeatureKind, string>> = {
  ...{
    given: 'first name',
    surname: 'surname',
    middle: 'other names',
    date: 'date of birth',
    sex: 'sex',
    address: 'address',
    town: 'town',
  },
  ...{ postcode: 'postcode', identifier: 'number', email: 'email address', telephone: 'telephone number', other: 'other detail' },
};
const nameOf = ({ kind, label }: FeatureLevel): string => label ?? names[kind];

/** What is said of a level beyond the first, a list a kind: the second level first. */
const words: Readonly<Partial<Record<FeatureKind, readonly string[]>>> = {
  given: ['two forms of one name', 'a slip', 'one may stand for the other', 'near, but each a name of its own', 'different'],
  surname: ['two forms of one name', 'a slip', 'one may stand for the other', 'somewhat alike', 'different'],
  middle: ['one has more', 'some are the same', 'different'],
  date: ['one slip', 'two parts of three are the same', 'the same year', 'different', 'different'],
  sex: ['different'],
  postcode: ['one slip', 'the same area', 'different'],
  identifier: ['one slip', 'two slips', 'different'],
  telephone: ['one slip', 'two slips', 'different'],
};
const otherwise = ['nearly the same', 'partly the same', 'different'] as const;

/** Why two records compare as they do, in plain words: what is the same, then what is near, then what differs. */
export function reasonsOf(levels: readonly FeatureLevel[]): readonly string[] {
  const same = levels.filter(({ level }) => level === 1).map(nameOf);
  const isNear = ({ kind, level }: FeatureLevel): boolean => level > 1 && !sayOf(kind, level).includes('different');
  const near = levels.filter(isNear).map(shown);
  const apart = levels.filter((found) => found.level > 1 && !isNear(found)).map(shown);
  return [...(same.length === 0 ? [] : [`same ${listed([...new Set(same)])}`]), ...near, ...apart];
}

const sayOf = (kind: FeatureKind, level: number): string =>
  level === swapped ? 'in each other’s place' : ((words[kind] ?? otherwise)[level - 2] ?? 'different');

/** Names and dates are shown beside one another; the rest is only said to differ. */
function shown(found: FeatureLevel): string {
  const { kind, level, a, b } = found;
  const why = sayOf(kind, level);
  if (level === swapped) return `first name and surname ${why}`;
  if (kind === 'given' || kind === 'surname' || kind === 'middle')
    return why === 'different'
      ? `${nameOf(found)} ${inCapitals(a)} / ${inCapitals(b)}`
      : `${nameOf(found)} ${inCapitals(a)} / ${inCapitals(b)}: ${why}`;
  if (kind === 'date') return `${nameOf(found)} ${asDate(a)} / ${asDate(b)}: ${why}`;
  return why === 'different' ? `${nameOf(found)} differs` : `${nameOf(found)}: ${why}`;
}

const inCapitals = (words: string): string => words.replaceAll(/(^| )(\p{L})/gu, (letters) => letters.toUpperCase());
const asDate = (digits: string): string =>
  [digits.slice(6, 8), digits.slice(4, 6), digits.slice(0, 4)].filter((part) => part !== '').join('.');
const listed = (all: readonly string[]): string => (all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`);
