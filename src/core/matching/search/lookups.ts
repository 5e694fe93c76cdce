import { formatDay } from '../../time/day.ts';
import { askedAddress } from '../details/address.ts';
import { birthKey, birthKeys } from '../details/birth-dates.ts';
import { type AskedWord, askedWords } from '../names/name-keys.ts';
import type { Asked } from './asked.ts';
import type { What } from './findable.ts';

/** One way to look candidates up: what is kept under one key of each list, or under all of the first. */
export interface Lookup {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly c: readonly string[];
  /** Names of so many words alone. */
  readonly words?: number;
  readonly all?: true;
  /** People alone of whom a detail is kept under one of these keys, or under each of them. */
  readonly within?: readonly string[];
  readonly withinAll?: boolean;
}

/** A detail that a candidate has to fit where they have one of its sort. */
export interface Detail {
  readonly what: What;
  readonly keys: readonly string[];
  /** Whether every key has to fit, or one. */
  readonly all: boolean;
}

/** Words of a name that are looked up; of more, the longest. */
const mostWords = 5;

/** How to look up what is asked, the closest first. A number finds whoever has it; a name is looked up as it is known to be spelt, then as it may be misspelt. */
export function lookupsOf(asked: Asked): readonly Lookup[] {
  const numbers = detailsOf(asked).filter(({ what }) => what === 'nhs-number' || what === 'telephone');
  const byNumber = numbers.slice(0, 1).map(({ keys }) => anyOf(keys));
  if (asked.name !== undefined) return [...byNumber, ...byNameAnd(asked, byName(asked.name))];
  if (byNumber.length > 0) return byNumber;
  if (asked.address !== undefined) return [{ a: addressKeysOf(asked.address), b: [], c: [], all: true }];
  return asked.born === undefined ? [] : [anyOf([`#b${birthKey(asked.born) ?? ''}`]), anyOf(bornKeysOf(asked))];
}

/** Whoever has the name and the address or the birth date; then whoever has the name, of whom there may be nothing else on record. */
function byNameAnd(asked: Asked, lookups: readonly Lookup[]): readonly Lookup[] {
  const narrowing = detailsOf(asked).find(({ what }) => what === 'lives-at' || what === 'born');
  if (narrowing === undefined) return lookups;
  const { keys: within, all: withinAll } = narrowing;
  return [...lookups.map((lookup) => ({ ...lookup, within, withinAll })), ...lookups];
}

const anyOf = (keys: readonly string[]): Lookup => ({ a: keys, b: keys, c: keys });
const addressKeysOf = (address: string): readonly string[] => askedAddress(address).map((key) => `#a${key}`);

/**
 * A name of as many words as are asked for, or of more, has one for each; one of fewer words has none but words that are asked for. Three words at a time, since a
 * name that has three of them is compared in full. First as every word is known to be spelt, then with one of them miswritten, then with all.
 */
function byName(name: string): readonly Lookup[] {
  const words = askedWords(name)
    .toSorted((one, other) => longest(other) - longest(one))
    .slice(0, mostWords);
  const [first, second] = words;
  if (first === undefined) return [];
  if (second === undefined) return [anyOf(first.close), anyOf(first.all)];
  const close = words.map((word) => word.close);
  const all = words.map((word) => word.all);
  const oneWord = (keys: readonly Keys[]): Lookup => ({ ...anyOf([...new Set(keys.flat())]), words: 1 });
  if (words.length === 2) {
    const pairs = [close, ...loosened(words), all].map(([a = [], b = []]) => ({ a, b, c: b }));
    return [...pairs.slice(0, -1), oneWord(close), oneWord(all), ...pairs.slice(-1)];
  }
  const threes = chosen(words, 3).flatMap((three) => [three.map((word) => word.close), ...loosened(three), three.map((word) => word.all)]);
  const pairs = chosen(words, 2).flatMap((two) => [two.map((word) => word.close), two.map((word) => word.all)]);
  return [
    ...threes.map(([a = [], b = [], c = []]) => ({ a, b, c })),
    ...pairs.map(([a = [], b = []]) => ({ a, b, c: b, words: 2 })),
    ...[oneWord(close), oneWord(all)],
  ];
}

type Keys = readonly string[];

/** Each of some words miswritten in its turn, the others as they are known to be spelt. */
const loosened = (words: readonly AskedWord[]): readonly (readonly Keys[])[] =>
  words.map((_, loose) => words.map((word, i) => (i === loose ? word.all : word.close)));

/** Every choice of so many of some words, in their order. */
const chosen = <T>(from: readonly T[], count: number): readonly (readonly T[])[] =>
  count === 0 ? [[]] : from.flatMap((one, i) => chosen(from.slice(i + 1), count - 1).map((rest) => [one, ...rest]));

const longest = ({ close }: AskedWord): number => close[0]?.length ?? 0;

/** The details that are asked for, each as it may be kept. */
export function detailsOf(asked: Asked): readonly Detail[] {
  const { address, nhsNumber, telephone, born } = asked;
  return [
    ...(nhsNumber === undefined ? [] : [{ what: 'nhs-number' as const, keys: [`#n${nhsNumber}`], all: false }]),
    ...(telephone === undefined ? [] : [{ what: 'telephone' as const, keys: [`#t${telephone}`], all: false }]),
    ...(address === undefined ? [] : [{ what: 'lives-at' as const, keys: addressKeysOf(address), all: true }]),
    ...(born === undefined ? [] : [{ what: 'born' as const, keys: bornKeysOf(asked), all: false }]),
  ];
}

/** A day is found as it is, as a slip of it, and as its month or year alone; a month or a year finds every day of it too. */
function bornKeysOf({ born }: Asked): readonly string[] {
  const key = born === undefined ? undefined : birthKey(born);
  if (born === undefined || key === undefined) return [];
  if (key.length > 7) return birthKeys(born.earliest).map((alike) => `#b${alike}`);
  return [`#b${key}`, `#w${key}`, ...(key.length > 4 ? [`#b${formatDay(born.earliest).slice(0, 4)}`] : [])];
}
