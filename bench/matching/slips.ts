import { misspellings } from '../people/misspellings.ts';
import type { Chance } from '../world/chance.ts';
import { inventHome, type Person } from './invented-families.ts';

/** How records differ from what is so: each is how often it happens. */
export interface Slips {
  readonly name: number;
  readonly date: number;
  readonly number: number;
  readonly missing: number;
  readonly moved: number;
  readonly surnameChanged: number;
  readonly swapped: number;
  readonly defaultDate: number;
}

export const fewSlips: Slips = {
  name: 0.08,
  date: 0.04,
  number: 0.03,
  missing: 0.05,
  moved: 0.15,
  surnameChanged: 0.03,
  swapped: 0.01,
  defaultDate: 0.01,
};
export const manySlips: Slips = {
  name: 0.25,
  date: 0.15,
  number: 0.1,
  missing: 0.2,
  moved: 0.3,
  surnameChanged: 0.06,
  swapped: 0.05,
  defaultDate: 0.03,
};
export const noSlips: Slips = { name: 0, date: 0, number: 0, missing: 0, moved: 0, surnameChanged: 0, swapped: 0, defaultDate: 0 };

const letters = 'abcdefghijklmnopqrstuvwxyz';
const ways = Object.entries(misspellings)
  .filter(([way]) => ['another spelling', 'a short form', 'as it sounds', 'an initial', 'without marks'].includes(way))
  .map(([, write]) => write);

/** A record of somebody, as somebody wrote it down. */
export function writtenDown(person: Person, slips: Slips, chance: Chance): Person {
  const name = (text: string): string => (chance.happens(slips.name) ? miswritten(text, chance) : text);
  const lost = (text: string, share = slips.missing): string => (chance.happens(share) ? '' : text);
  const home = chance.happens(slips.moved) ? inventHome(chance) : person;
  const [given, surname] = [name(person.given), name(chance.happens(slips.surnameChanged) ? `${inventSurname(chance)}` : person.surname)];
  const isSwapped = chance.happens(slips.swapped);
  const date = chance.happens(slips.defaultDate)
    ? chance.happens(0.5)
      ? '1900-01-01'
      : `${person.born.slice(0, 4)}-01-01`
    : chance.happens(slips.date)
      ? misdated(person.born, chance)
      : person.born;
  const digits = (text: string): string => (chance.happens(slips.number) ? letterSlip(text, chance, '0123456789') : text);
  return {
    given: lost(isSwapped ? surname : given),
    middle: lost(person.middle, slips.missing * 3 + (slips.name > 0 ? 0.3 : 0)),
    surname: lost(isSwapped ? given : surname),
    born: lost(date),
    sex: person.sex,
    address: lost(chance.happens(slips.name) ? letterSlip(home.address, chance, letters) : home.address),
    town: lost(home.town),
    postcode: lost(chance.happens(slips.number) ? letterSlip(home.postcode, chance, 'ABCDEFG123456') : home.postcode),
    nhs: chance.happens(slips.defaultDate) ? '0000000000' : lost(digits(person.nhs), slips.missing * 2),
    telephone: lost(
      chance.happens(slips.moved) ? `07${chance.between(100_000_000, 999_999_999)}` : digits(person.telephone),
      slips.missing * 2,
    ),
    email: lost(chance.happens(slips.name) ? letterSlip(person.email, chance, letters) : person.email, slips.missing * 3),
  };
}

const inventSurname = (chance: Chance): string =>
  chance.pick([
    'Carter',
    'Barker',
    'Dawson',
    'Fletcher',
    'Hargreaves',
    'Ingham',
    'Kershaw',
    'Lister',
    'Naylor',
    'Ogden',
    'Pickles',
    'Rawson',
    'Shaw',
    'Tordoff',
    'Varley',
  ]);

function miswritten(text: string, chance: Chance): string {
  if (chance.happens(0.55)) return letterSlip(text, chance, letters);
  const way = ways[chance.between(0, ways.length - 1)];
  return way?.(text, chance) ?? letterSlip(text, chance, letters);
}

/** A letter left out, put in, changed, or in its neighbour's place. */
export function letterSlip(text: string, chance: Chance, from: string): string {
  if (text.length < 3) return text;
  const at = chance.between(1, text.length - 1);
  const letter = from.charAt(chance.between(0, from.length - 1));
  const kind = chance.between(0, 3);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + letter + text.slice(at);
  if (kind === 2) return text.slice(0, at) + letter + text.slice(at + 1);
  return text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1);
}

function misdated(born: string, chance: Chance): string {
  const [year = '', month = '', day = ''] = born.split('-');
  const two = (figure: number): string => String(figure).padStart(2, '0');
  switch (chance.between(0, 4)) {
    case 0:
      return Number(day) <= 12 ? `${year}-${day}-${month}` : `${year}-${month}-${two((Number(day) % 28) + 1)}`;
    case 1:
      return `${Number(year) + (chance.happens(0.5) ? 1 : -1)}-${month}-${day}`;
    case 2:
      return `${year}-${two(chance.between(1, 12))}-${day}`;
    case 3:
      return `${year}-${month}-${two(chance.between(1, 28))}`;
    default:
      return `${year.slice(0, 3)}${chance.between(0, 9)}-${month}-${day}`;
  }
}
