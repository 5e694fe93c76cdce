import { type Day, showDay } from '../../time/day.ts';
import { addressKeys, addressWords, postcodeIn } from '../details/address.ts';
import { compareBirthDates } from '../details/birth-dates.ts';
import { readNhsNumber } from '../details/nhs-number.ts';
import { readTelephone } from '../details/telephone.ts';
import { isAlike, placeOf } from '../level.ts';
import { compareNames } from '../names/compare-names.ts';
import { readName } from '../names/read-name.ts';
import type { Findable } from '../search/findable.ts';
import { readSpan } from '../search/kept.ts';
import type { PersonOnRecord } from './person-on-record.ts';

/** What two records have alike and what not, in words that can stand on a page. Nothing is added up. */
export interface SideBySide {
  readonly same: readonly string[];
  /** Alike, and not the same: a slip, a short form, an old address. */
  readonly near: readonly string[];
  readonly differs: readonly string[];
  /** On record of one of them alone, or of neither. */
  readonly unknown: readonly string[];
  /** What most often puts one child's record on another. */
  readonly beware: string | undefined;
}

type Part = { readonly is: 'same' | 'near' | 'differs' | 'unknown'; readonly words: string };

/** Compares two records part by part. The same whichever is given first, but for the order of what is named. */
export function sideBySide(a: PersonOnRecord, b: PersonOnRecord): SideBySide {
  const [name, born, address] = [nameOf(a, b), bornOf(a, b), addressOf(a, b)];
  const parts = [
    name,
    born,
    ...sexOf(a, b),
    address,
    numberOf('NHS number', a.nhsNumbers, b.nhsNumbers, readNhsNumber),
    numberOf('telephone number', a.telephones, b.telephones, readTelephone),
  ];
  const of = (is: Part['is']): readonly string[] => parts.filter((part) => part.is === is).map(({ words }) => words);
  return { same: of('same'), near: of('near'), differs: of('differs'), unknown: of('unknown'), beware: bewareOf(a, b, born, address) };
}

function nameOf(a: PersonOnRecord, b: PersonOnRecord): Part {
  const compared = a.names
    .flatMap((one) => b.names.map((other) => ({ one, other, ...compareNames(one, other) })))
    .toSorted((x, y) => placeOf(x.level) - placeOf(y.level));
  const [best] = compared;
  if (best === undefined) return { is: 'unknown', words: 'name: not on record of both' };
  if (best.level === 'exact') return { is: 'same', words: `the same name: ${best.one}` };
  const words = best.reasons.map((reason) => reason.words).join('; ');
  const shared = sharedWords(best.one, best.other);
  const said = shared.length === 0 ? words : `“${shared.join(' ')}” in both; ${words}`;
  return { is: isAlike(best) ? 'near' : 'differs', words: said };
}

const wordsIn = (name: string): readonly string[] => readName(name).map(({ letters }) => letters);
const sharedWords = (a: string, b: string): readonly string[] => {
  const others = new Set(wordsIn(b));
  return readName(a).flatMap(({ letters, written }) => (others.has(letters) ? [written] : []));
};

function bornOf(a: PersonOnRecord, b: PersonOnRecord): Part {
  const [one, other] = [a, b].map(({ born }) => (born === undefined ? undefined : readSpan(born)));
  if (one === undefined || other === undefined) return { is: 'unknown', words: `date of birth: ${ofHowMany(one, other)}` };
  const { level, words } = compareBirthDates(one, other);
  return { is: level === 'exact' ? 'same' : level === 'different' ? 'differs' : 'near', words };
}

const ofHowMany = (one: unknown, other: unknown): string =>
  one === undefined && other === undefined ? 'on record of neither' : 'on record of one alone';

const sexOf = (a: PersonOnRecord, b: PersonOnRecord): readonly Part[] =>
  a.sex === undefined || b.sex === undefined || a.sex === b.sex
    ? []
    : [{ is: 'differs', words: 'one is recorded as female, the other as male' }];

/** True where two addresses are one, however they are written: the same words, or a postcode and the number of a house. */
export function isSameAddress(a: string, b: string): boolean {
  const [one, other] = [addressWords(a), addressWords(b)];
  const [codeA, codeB] = [postcodeIn(a), postcodeIn(b)];
  if (codeA !== undefined && codeB !== undefined && codeA.includes(' ') && codeB.includes(' ')) {
    return codeA === codeB && numbersIn(one).join() === numbersIn(other).join();
  }
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.length >= 2 && few.every((word) => many.includes(word)) && numbersIn(one).join() === numbersIn(other).join();
}

const numbersIn = (words: readonly string[]): readonly string[] => words.filter((word) => /\d/.test(word)).toSorted();

export const overlaps = (a: Findable, b: Findable): boolean =>
  (a.from === undefined || b.until === undefined || a.from <= b.until) &&
  (b.from === undefined || a.until === undefined || b.from <= a.until);

function addressOf(a: PersonOnRecord, b: PersonOnRecord): Part {
  if (a.addresses.length === 0 || b.addresses.length === 0)
    return { is: 'unknown', words: `address: ${ofHowMany(a.addresses[0], b.addresses[0])}` };
  const pairs = a.addresses.flatMap((one) =>
    b.addresses.filter((other) => isSameAddress(one.shown, other.shown)).map((other) => ({ one, other, at: overlaps(one, other) })),
  );
  const together = pairs.find(({ at }) => at);
  if (together !== undefined) return { is: 'same', words: `the same address: ${together.one.shown}` };
  const [apart] = pairs;
  if (apart !== undefined)
    return {
      is: 'near',
      words: `the same address at different times: ${apart.one.shown}${daysOf(apart.one)} / ${apart.other.shown}${daysOf(apart.other)}`,
    };
  const halves = (of: PersonOnRecord): readonly string[] => of.addresses.flatMap(({ shown }) => addressKeys(shown).slice(0, 1));
  const near = halves(a).find((key) => key.includes(' ') && halves(b).includes(key));
  return near === undefined
    ? { is: 'differs', words: 'no address in common' }
    : { is: 'near', words: `addresses in one postcode: ${near}` };
}

const daysOf = ({ from, until }: { readonly from?: Day; readonly until?: Day }): string =>
  `${from === undefined ? '' : ` from ${showDay(from)}`}${until === undefined ? '' : ` until ${showDay(until)}`}`;

function numberOf(
  called: string,
  a: readonly string[],
  b: readonly string[],
  read: (text: string) => { readonly value: string } | { readonly problem: string },
): Part {
  const plain = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => readAs(read(text)));
  const [one, other] = [plain(a), plain(b)];
  if (one.length === 0 || other.length === 0) return { is: 'unknown', words: `${called}: ${ofHowMany(one[0], other[0])}` };
  return one.some((value) => other.includes(value))
    ? { is: 'same', words: `the same ${called}` }
    : { is: 'differs', words: `another ${called}` };
}

const readAs = (read: { readonly value: string } | { readonly problem: string }): readonly string[] =>
  'value' in read ? [read.value] : [];

/**
 * Twins share a birth date, a home and a surname, and brothers and sisters a home and a surname: what is alike in them says nothing of their being one. Two names that are
 * each a name of their own are two people (`compareNames`).
 */
function bewareOf(a: PersonOnRecord, b: PersonOnRecord, born: Part, address: Part): string | undefined {
  const [nameA, nameB] = [a.names[0] ?? '', b.names[0] ?? ''];
  const names = compareNames(nameA, nameB);
  const shared = sharedWords(nameA, nameB);
  const [first] = wordsIn(nameA);
  const [other] = wordsIn(nameB);
  const surname = shared.length > 0 && first !== other;
  const isOther = !isAlike(names) || names.level === 'near' || names.level === 'sounds-alike' || names.level === 'initial';
  if (!surname || !isOther || first === undefined || other === undefined) return undefined;
  const home = address.is === 'same' ? ', address' : '';
  if (born.is === 'same') return `The same surname${home} and birth date, other first name: they may be twins.`;
  if (address.is === 'same')
    return `The same surname and address, other first name${born.is === 'differs' ? ' and birth date' : ''}: they may be brothers or sisters, or parent and child.`;
  return undefined;
}
