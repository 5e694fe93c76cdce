import { ownNames } from '../../src/core/matching/names/data/own-names.ts';
import { spellings } from '../../src/core/matching/names/data/spellings.ts';
import { type Day, dayOf, dayOfNumber } from '../../src/core/time/day.ts';
import { type Chance, chanceFrom } from '../world/chance.ts';
import { boys, girls, streets, surnames } from '../world/names.ts';

/** Somebody who never lived, as a register might have them. */
export interface Invented {
  readonly name: string;
  readonly born: Day;
  readonly address: string;
  readonly nhsNumber: string;
  readonly telephone: string;
}

type Some = readonly [string, ...string[]];
const some = (words: readonly string[]): Some => [words[0] ?? 'Smith', ...words.slice(1)];
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const common = some([...girls, ...boys]);
const rare = some(
  [...spellings.split('\n').flatMap((line) => line.split(' ')[0] ?? []), ...ownNames.split(/\s+/)]
    .filter((word) => word.length > 2)
    .map(capital),
);
const begins =
  'Ash Black Brad Brom Burn Cald Carl Clay Col Crom Dal Den Dun East Ed Elm Fair Farn Gold Good Hal Hart Hazel High Hol Hor Hunt Kirk Lang Law Lin Lock Long Mal Marsh Mel Mid Mor New Nor Oak Old Penn Pick Rad Red Rother Sand Shel Stan Stock Strat Sut Thorn Under Wal Wat West Whit Win Wood'.split(
    ' ',
  );
const ends =
  'ley ton ham worth field ford wood well by thorpe croft stone dale gate bury bridge man son er shaw hurst combe stead brook head'.split(
    ' ',
  );
const tail = some([
  ...begins.flatMap((begin) => ends.map((end) => begin + end)),
  ...'Wisniewski Wojcik Kaminski Lewandowski Zielinski Szymanski Dabrowski Kozlowski Jankowski Mazur Krawczyk Ionescu Stan Dumitru Constantin Marin Chowdhury Miah Uddin Rahman Iqbal Mahmood Akhtar Bibi Shah Malik Sharma Gill Sidhu Dhillon Grewal Desai Mistry Nair Iyer Okonkwo Adebayo Owusu Boateng Asante Nwosu Eze Abdi Hassan Warsame Farah Mohamed Ibrahim Osman Yilmaz Demir Kaya Georgiou Ioannou Nguyen Tran Chan Wong Cheung Silva Santos Pereira Costa Shevchenko Kovalenko Bondarenko'.split(
    ' ',
  ),
]);
const towns = some(['Huddersfield HD', 'Halifax HX', 'Leeds LS', 'Bradford BD', 'Wakefield WF', 'Derby DE', 'Leicester LE', 'Luton LU']);

/** A register of invented people, shaped as names in Britain are: a few surnames that many share, and a long tail. */
export function* inventPeople(seed: number, count: number): Generator<Invented> {
  const chance = chanceFrom(`people ${seed}`);
  for (let n = 0; n < count; n += 1) yield inventPerson(chance, n);
}

function inventPerson(chance: Chance, n: number): Invented {
  const given = (): string => (chance.happens(0.7) ? chance.pick(common) : chance.pick(rare));
  const surname = (): string => (chance.happens(0.45) ? skewed(chance, surnames) : chance.pick(tail));
  const middle = chance.happens(0.3) ? ` ${given()}` : '';
  const last = chance.happens(0.04) ? `${surname()}-${surname()}` : surname();
  const [town = '', area = ''] = chance.pick(towns).split(' ');
  const letters = 'ABDEFGHJLNPQRSTUWXYZ';
  const letter = (): string => letters.charAt(chance.between(0, letters.length - 1));
  return {
    name: `${given()}${middle} ${last}`,
    born: dayOfNumber(chance.between(dayOf(1945, 1, 1), dayOf(2025, 12, 31))),
    address: `${chance.between(1, 160)} ${chance.pick(streets)}, ${town} ${area}${chance.between(1, 28)} ${chance.between(1, 9)}${letter()}${letter()}`,
    nhsNumber: nhsNumberFrom(400_000_000 + n),
    telephone: `07${String(700_000_000 + ((n * 7919) % 299_999_999)).padStart(9, '0')}`,
  };
}

/** The first of a list far more often than the last, as surnames are. */
const skewed = (chance: Chance, from: readonly string[]): string =>
  from[Math.min(chance.between(0, from.length - 1), chance.between(0, from.length - 1))] ?? 'Smith';

/** A number that fits its check digit; one that none would fit is passed over for the next. */
function nhsNumberFrom(first: number): string {
  const digits = String(first).padStart(9, '0');
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? nhsNumberFrom(first + 500_000_000 > 999_999_999 ? first - 399_999_999 : first + 500_000_000) : `${digits}${check}`;
}
