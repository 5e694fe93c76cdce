import type { Kind } from '../../src/core/matching/model/kinds.ts';
import { type Chance, chanceFrom } from '../world/chance.ts';
import { inventFamilies, type Person } from './invented-families.ts';
import type { Origin } from './name-pools.ts';
import { fewSlips, manySlips, noSlips, type Slips, writtenDown } from './slips.ts';

/** A file, or two that are linked, and who is who in it. */
export interface MatchingSet {
  readonly name: string;
  readonly columns: readonly { readonly kind: Kind; readonly name: string }[];
  /** By record, in the order of the columns. */
  readonly rows: readonly (readonly string[])[];
  /** By record: the person. */
  readonly persons: readonly string[];
  /** How many records are of the first of two files; otherwise all. */
  readonly left: number;
}

const kindsOf: Readonly<Record<keyof Person, Kind>> = {
  ...({
    given: 'given-name',
    middle: 'given-name',
    surname: 'surname',
    born: 'date',
    sex: 'sex',
    address: 'address',
    town: 'town',
  } as const),
  ...({ postcode: 'postcode', nhs: 'identifier', telephone: 'telephone', email: 'email' } as const),
};

export interface Shape {
  readonly name: string;
  readonly persons: number;
  /** How many records a person has: the share that has one, and the most. */
  readonly copies: readonly [alone: number, most: number];
  readonly columns: readonly (keyof Person)[];
  readonly slips?: Slips;
  readonly origins?: readonly [Origin, ...Origin[]];
  /** Two files: the share of persons in both. */
  readonly overlap?: number;
  /** A full name in the place of its parts. */
  readonly fullName?: boolean;
  readonly dates?: (born: string, chance: Chance) => string;
}

const mixed = ['english', 'english', 'english', 'rare', 'asian', 'african', 'welsh'] as const;
const british = ([year = '', month = '', day = '']: readonly string[]): string => `${day}/${month}/${year}`;

export const shapes: readonly Shape[] = [
  {
    name: 'everything',
    persons: 2500,
    copies: [0.5, 4],
    columns: ['given', 'surname', 'born', 'sex', 'address', 'town', 'postcode', 'nhs', 'telephone', 'email'],
  },
  {
    name: 'many slips',
    persons: 2500,
    copies: [0.4, 4],
    slips: manySlips,
    columns: ['given', 'middle', 'surname', 'born', 'sex', 'address', 'postcode'],
  },
  { name: 'no numbers', persons: 4000, copies: [0.6, 3], columns: ['given', 'surname', 'born', 'sex', 'address', 'town', 'postcode'] },
  { name: 'names, date', persons: 3000, copies: [0.6, 3], columns: ['given', 'surname', 'born'] },
  { name: 'names, postcode', persons: 2000, copies: [0.6, 3], columns: ['given', 'surname', 'postcode'] },
  { name: 'full names', persons: 2000, copies: [0.5, 3], fullName: true, columns: ['born', 'address', 'postcode'] },
  { name: 'twenty', persons: 14, copies: [0.6, 2], columns: ['given', 'surname', 'born', 'postcode'] },
  { name: 'two hundred', persons: 140, copies: [0.6, 3], columns: ['given', 'surname', 'born', 'address', 'postcode'] },
  { name: 'nobody twice', persons: 5000, copies: [1, 1], columns: ['given', 'surname', 'born', 'sex', 'address', 'town', 'postcode'] },
  { name: 'nobody twice, few columns', persons: 3000, copies: [1, 1], columns: ['given', 'surname', 'born', 'postcode'] },
  {
    name: 'many each',
    persons: 300,
    copies: [0.05, 25],
    slips: manySlips,
    columns: ['given', 'surname', 'born', 'address', 'town', 'postcode', 'telephone'],
  },
  {
    name: 'asian names',
    persons: 2500,
    copies: [0.5, 3],
    origins: ['asian'],
    columns: ['given', 'surname', 'born', 'sex', 'address', 'postcode'],
  },
  {
    name: 'welsh names',
    persons: 2500,
    copies: [0.5, 3],
    origins: ['welsh'],
    columns: ['given', 'surname', 'born', 'sex', 'address', 'postcode'],
  },
  {
    name: 'african names',
    persons: 2500,
    copies: [0.5, 3],
    origins: ['african'],
    columns: ['given', 'surname', 'born', 'sex', 'postcode'],
  },
  {
    name: 'linked, half',
    persons: 4000,
    copies: [1, 1],
    overlap: 0.5,
    columns: ['given', 'surname', 'born', 'sex', 'address', 'postcode'],
  },
  {
    name: 'linked, one in ten',
    persons: 5000,
    copies: [1, 1],
    overlap: 0.1,
    columns: ['given', 'surname', 'born', 'postcode', 'telephone'],
  },
  { name: 'linked, hardly any', persons: 4000, copies: [1, 1], overlap: 0.005, columns: ['given', 'surname', 'born', 'sex', 'postcode'] },
  {
    name: 'linked, many slips',
    persons: 3000,
    copies: [1, 1],
    overlap: 0.7,
    slips: manySlips,
    columns: ['given', 'surname', 'born', 'sex', 'address', 'town', 'postcode', 'nhs'],
  },
  {
    name: 'dates in four ways',
    persons: 2000,
    copies: [0.5, 3],
    columns: ['given', 'surname', 'born', 'postcode'],
    dates: (born, chance) =>
      born === '' ? '' : chance.pick([born, british(born.split('-')), born.replaceAll('-', ''), `${born}T00:00:00`]),
  },
  { name: 'exact copies', persons: 1000, copies: [0.5, 3], slips: noSlips, columns: ['given', 'surname', 'born', 'postcode'] },
];

/** Writes down a set of a shape; the same seed gives the same. */
export function inventSet(shape: Shape, seed = 1): MatchingSet {
  const chance = chanceFrom(`matching ${shape.name} ${seed}`);
  const slips = shape.slips ?? fewSlips;
  const [one, other]: [Row[], Row[]] = [[], []];
  let person = 0;
  for (const family of inventFamilies(chance, shape.origins ?? mixed)) {
    for (const member of family) {
      if (person >= shape.persons) break;
      person += 1;
      const record = (): Row => ({ person: String(person), texts: textsOf(writtenDown(member, slips, chance), shape, chance) });
      if (shape.overlap !== undefined) {
        const inBoth = chance.happens(shape.overlap);
        const inOne = inBoth || chance.happens(0.5);
        if (inOne) one.push(record());
        if (inBoth || !inOne) other.push(record());
      } else
        for (let copy = chance.happens(shape.copies[0]) ? 1 : chance.between(2, Math.max(2, shape.copies[1])); copy > 0; copy -= 1)
          one.push(record());
    }
    if (person >= shape.persons) break;
  }
  const rows = [...shuffled(one, chance), ...shuffled(other, chance)];
  const columns = shape.columns.map((name) => ({ kind: kindsOf[name], name }));
  return {
    name: shape.name,
    columns: shape.fullName === true ? [{ kind: 'full-name', name: 'name' }, ...columns] : columns,
    rows: rows.map(({ texts }) => texts),
    persons: rows.map((row) => row.person),
    left: shape.overlap === undefined ? rows.length : one.length,
  };
}

interface Row {
  readonly person: string;
  readonly texts: readonly string[];
}

function textsOf(person: Person, { columns, fullName, dates }: Shape, chance: Chance): readonly string[] {
  const texts = columns.map((column) => (column === 'born' && dates !== undefined ? dates(person.born, chance) : person[column]));
  return fullName === true ? [[person.given, person.middle, person.surname].filter((part) => part !== '').join(' '), ...texts] : texts;
}

function shuffled<T>(of: readonly T[], chance: Chance): readonly T[] {
  const all = [...of];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = chance.between(0, at);
    const [a, b] = [all[at], all[other]];
    if (a === undefined || b === undefined) continue;
    all[at] = b;
    all[other] = a;
  }
  return all;
}
