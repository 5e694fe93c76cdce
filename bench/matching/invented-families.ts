import { dayOf, dayOfNumber, formatDay } from '../../src/core/time/day.ts';
import type { Chance } from '../world/chance.ts';
import { streets } from '../world/names.ts';
import { type Origin, pools, skewed } from './name-pools.ts';

/** Somebody who never lived, as they are. */
export interface Person {
  readonly given: string;
  readonly middle: string;
  readonly surname: string;
  readonly born: string;
  readonly sex: 'F' | 'M';
  readonly address: string;
  readonly town: string;
  readonly postcode: string;
  readonly nhs: string;
  readonly telephone: string;
  readonly email: string;
}

const towns = [
  'Huddersfield HD',
  'Halifax HX',
  'Leeds LS',
  'Bradford BD',
  'Wakefield WF',
  'Derby DE',
  'Leicester LE',
  'Luton LU',
  'Cardiff CF',
  'Swansea SA',
] as const;
const lanes = [
  'Alder',
  'Birch',
  'Cedar',
  'Dean',
  'Elder',
  'Fern',
  'Grange',
  'Hawthorn',
  'Ivy',
  'Juniper',
  'King',
  'Laurel',
  'Manor',
  'Nelson',
  'Orchard',
  'Priory',
  'Regent',
  'School',
  'Tower',
  'Vicarage',
] as const;
const ways = ['Road', 'Street', 'Avenue', 'Close', 'Lane', 'Drive', 'Gardens', 'Court'] as const;
const letters = 'ABDEFGHJLNPQRSTUWXYZ';

export interface Home {
  readonly address: string;
  readonly town: string;
  readonly postcode: string;
}

/** A house: a postcode belongs to a street, and a street to a town. */
export function inventHome(chance: Chance): Home {
  const [town = '', area = ''] = chance.pick(towns).split(' ');
  const [district, sector] = [chance.between(1, 28), chance.between(1, 9)];
  const [one, other] = [chance.between(0, 19), chance.between(0, 19)];
  const street = chance.happens(0.2) ? chance.pick(streets) : `${lanes[one] ?? 'Alder'} ${ways[other % ways.length] ?? 'Road'}`;
  const flat = chance.happens(0.15) ? `Flat ${chance.between(1, 12)}, ` : '';
  return {
    address: `${flat}${chance.between(1, 160)} ${street}`,
    town,
    postcode: `${area}${district} ${sector}${letters.charAt(one)}${letters.charAt(other)}`,
  };
}

/** Families: parents and children with one surname as a rule, siblings close in age, now and then twins or a son of his father's name. */
export function* inventFamilies(chance: Chance, origins: readonly [Origin, ...Origin[]]): Generator<readonly Person[]> {
  for (let _n = 0; ; _n += 1) {
    const pool = pools[chance.pick(origins)];
    const home = inventHome(chance);
    const surname = skewed(chance, pool.surnames);
    const telephone = `07${chance.between(100_000_000, 999_999_999)}`;
    const adults = chance.between(1, 2);
    const children = chance.between(0, 4);
    const family: Person[] = [];
    const born = chance.between(dayOf(1960, 1, 1), dayOf(1995, 12, 31));
    let last = born + 365 * chance.between(18, 35);
    for (let member = 0; member < adults + children; member += 1) {
      const sex = chance.happens(0.5) ? 'F' : 'M';
      const isTwin = member > adults && chance.happens(0.04);
      if (member >= adults && !isTwin) last += chance.between(330, 1600);
      const names = sex === 'F' ? pool.girls : pool.boys;
      const father = family.find((one) => one.sex === 'M');
      const taken = new Set(family.map(({ given }) => given));
      let given = skewed(chance, names);
      for (let draw = 0; taken.has(given) && draw < 20; draw += 1) given = skewed(chance, names, 1);
      if (member >= adults && sex === 'M' && father !== undefined && chance.happens(0.03)) given = father.given;
      const theirs = member === 1 && chance.happens(0.35) ? skewed(chance, pool.surnames) : surname;
      family.push({
        ...home,
        given,
        middle: chance.happens(0.6) ? skewed(chance, names) : '',
        surname: theirs,
        born: formatDay(dayOfNumber(member < adults ? born + chance.between(-2000, 2000) : last)),
        sex,
        nhs: String(chance.between(4_000_000_000, 7_999_999_999)),
        telephone: member < adults && chance.happens(0.8) ? `07${chance.between(100_000_000, 999_999_999)}` : telephone,
        email: `${given.toLowerCase()}${chance.happens(0.5) ? `.${theirs.toLowerCase()}` : chance.between(1, 99)}@${chance.pick(['gmail.com', 'outlook.com', 'hotmail.co.uk', 'yahoo.co.uk', 'btinternet.com'])}`,
      });
    }
    yield family;
  }
}
