import { showDay } from '../../time/day.ts';
import { addressKeys, askedAddress } from '../details/address.ts';
import { compareBirthDates } from '../details/birth-dates.ts';
import { readNhsNumber } from '../details/nhs-number.ts';
import { readTelephone } from '../details/telephone.ts';
import { isAlike, placeOf } from '../level.ts';
import { compareNames } from '../names/compare-names.ts';
import type { Asked, FoundPerson } from './asked.ts';
import type { Findable, What } from './findable.ts';
import { readSpan } from './kept.ts';

/** Somebody who fits what is asked, and why. */
export interface Match {
  readonly found: FoundPerson;
  /** True where everything that was asked is on record as it was asked. */
  readonly isExact: boolean;
  /** In words: what fits, what differs and how, and what is not on record. */
  readonly reasons: readonly string[];
}

/** How one part of what is asked fits; nothing where what is on record is something else. */
interface Fit {
  readonly isExact: boolean;
  readonly words: string;
}

/** Whether somebody fits all that is asked, in so far as it is on record. */
export function judge(asked: Asked, found: FoundPerson): Match | undefined {
  const parts = [
    ...(asked.name === undefined ? [] : [fitName(asked.name, found)]),
    ...(asked.born === undefined ? [] : [fitDetail(found, 'born', 'date of birth', (one) => fitBorn(asked, one))]),
    ...(asked.address === undefined ? [] : [fitDetail(found, 'lives-at', 'address', (one) => fitAddress(asked, one))]),
    ...(asked.nhsNumber === undefined
      ? []
      : [fitDetail(found, 'nhs-number', 'NHS number', (one) => fitNumber('NHS number', asked.nhsNumber, readNhsNumber(one.shown)))]),
    ...(asked.telephone === undefined
      ? []
      : [
          fitDetail(found, 'telephone', 'telephone number', (one) =>
            fitNumber('telephone number', asked.telephone, readTelephone(one.shown)),
          ),
        ]),
  ];
  const fits = parts.filter((part): part is Fit => part !== undefined);
  if (fits.length < parts.length || fits.length === 0) return undefined;
  return { found, isExact: fits.every(({ isExact }) => isExact), reasons: fits.map(({ words }) => words) };
}

/** Who fits, with those whose records say just what is asked first, and then by the alphabet: nobody stands before another for anything else. */
export function judged(asked: Asked, found: readonly FoundPerson[]): readonly Match[] {
  const matches = found.flatMap((one) => judge(asked, one) ?? []);
  const named = (match: Match): string => calledOf(match.found).toLowerCase();
  return matches.sort(
    (a, b) => Number(b.isExact) - Number(a.isExact) || compareTexts(named(a), named(b)) || compareTexts(a.found.person, b.found.person),
  );
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How the directory calls somebody. */
export const calledOf = ({ findables }: FoundPerson): string => findables.find(({ what }) => what === 'called')?.shown ?? '';

function fitName(name: string, { findables }: FoundPerson): Fit | undefined {
  const [best] = findables
    .filter(({ what }) => what === 'called' || what === 'known-as')
    .map((one) => ({ one, compared: compareNames(name, one.shown) }))
    .filter(({ compared }) => isAlike(compared))
    .sort(
      (a, b) =>
        placeOf(a.compared.level) - placeOf(b.compared.level) ||
        a.compared.reasons.length - b.compared.reasons.length ||
        compareTexts(a.one.what + a.one.shown, b.one.what + b.one.shown),
    );
  if (best === undefined) return undefined;
  const { one, compared } = best;
  const known = one.what === 'known-as' ? `known as ${one.shown}` : undefined;
  const words = compared.level === 'exact' ? 'the same name' : compared.reasons.map((reason) => reason.words).join('; ');
  return { isExact: compared.level === 'exact', words: known === undefined ? words : `${known}: ${words}` };
}

/** Of several on record one has to fit; where there is none, that is said. */
function fitDetail(found: FoundPerson, what: What, called: string, compare: (one: Findable) => Fit | undefined): Fit | undefined {
  const own = found.findables
    .filter((one) => one.what === what)
    .toSorted((a, b) => compareTexts(a.shown, b.shown) || (a.from ?? 0) - (b.from ?? 0) || (a.until ?? 0) - (b.until ?? 0));
  if (own.length === 0) return { isExact: false, words: `no ${called} that you can read` };
  const fits = own.flatMap((one) => compare(one) ?? []);
  return fits.find(({ isExact }) => isExact) ?? fits[0];
}

function fitBorn({ born }: Asked, { shown }: Findable): Fit | undefined {
  const kept = readSpan(shown);
  if (born === undefined || kept === undefined) return undefined;
  const { level, words } = compareBirthDates(born, kept);
  return level === 'different' ? undefined : { isExact: level === 'exact', words };
}

function fitAddress({ address = '', livedOn }: Asked, { shown, from, until }: Findable): Fit | undefined {
  const kept = addressKeys(shown);
  if (!askedAddress(address).every((key) => kept.includes(key))) return undefined;
  if (livedOn !== undefined && ((from !== undefined && from > livedOn) || (until !== undefined && until < livedOn))) return undefined;
  const since = from === undefined ? '' : `, from ${showDay(from)}`;
  return { isExact: true, words: `address ${shown}${since}${until === undefined ? '' : ` until ${showDay(until)}`}` };
}

const fitNumber = (called: string, asked: string | undefined, read: ReturnType<typeof readNhsNumber>): Fit | undefined =>
  'value' in read && read.value === asked ? { isExact: true, words: `the same ${called}` } : undefined;
