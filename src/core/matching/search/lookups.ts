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
  if (asked.name !== undefined) return [...byNumber, ...byName(asked.name, 'close'), ...byName(asked.name, 'all')];
  if (byNumber.length > 0) return byNumber;
  if (asked.address !== undefined) return [{ a: addressKeysOf(asked.address), b: [], c: [], all: true }];
  return asked.born === undefined ? [] : [anyOf([`#b${birthKey(asked.born) ?? ''}`]), anyOf(bornKeysOf(asked))];
}

const anyOf = (keys: readonly string[]): Lookup => ({ a: keys, b: keys, c: keys });
const addressKeysOf = (address: string): readonly string[] => askedAddress(address).map((key) => `#a${key}`);

/**
 * A name of as many words as are asked for, or of more, has one for each; one of fewer words has none but words that are asked for. Three at a time, since a
 * name that has three of them is compared in full.
 */
function byName(name: string, which: keyof AskedWord): readonly Lookup[] {
  const words = askedWords(name)
    .toSorted((one, other) => longest(other) - longest(one))
    .slice(0, mostWords)
    .map((word) => word[which]);
  const [first, second] = words;
  if (first === undefined) return [];
  if (second === undefined) return [anyOf(first)];
  const union = [...new Set(words.flat())];
  const inPairs = pairsOf(words).map(([a, b]) => ({ a, b, c: b }));
  const oneWord: Lookup = { ...anyOf(union), words: 1 };
  if (words.length === 2) return [...inPairs, oneWord];
  return [...threesOf(words).map(([a, b, c]) => ({ a, b, c })), ...inPairs.map((pair) => ({ ...pair, words: 2 })), oneWord];
}

const longest = ({ close }: AskedWord): number => close[0]?.length ?? 0;

type Keys = readonly string[];
const pairsOf = (words: readonly Keys[]): readonly (readonly [Keys, Keys])[] =>
  words.flatMap((a, i) => words.slice(i + 1).map((b) => [a, b] as const));
const threesOf = (words: readonly Keys[]): readonly (readonly [Keys, Keys, Keys])[] =>
  words.flatMap((a, i) => pairsOf(words.slice(i + 1)).map(([b, c]) => [a, b, c] as const));

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
