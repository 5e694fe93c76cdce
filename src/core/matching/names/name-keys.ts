import { type NameWord, readName } from './read-name.ts';
import { closeKeys, nearKeys } from './word-keys.ts';

/** What a name is kept under, so that those alike to another can be looked up. */
export interface KeptName {
  readonly keys: readonly string[];
  /** How many words it has. */
  readonly words: number;
  /** Its plain letters, a space between words. */
  readonly plain: string;
}

/** Keys by which one word of a name that is looked for is found: close ones first, and those of what is near besides. */
export interface AskedWord {
  readonly close: readonly string[];
  readonly all: readonly string[];
}

/** What a name is kept under: about seven keys a word, the same for every spelling of it that is known. */
export function keysOf(name: string): KeptName {
  const words = readName(name);
  return {
    keys: [...new Set([...words.flatMap(keptOf), ...joinedKeys(words)])].sort(),
    words: words.length,
    plain: words.map(({ particle, letters }) => (particle === '' ? letters : `${particle} ${letters}`)).join(' '),
  };
}

/** What to look for, a word at a time: a name is found by a word where it is kept under one of the word's keys. */
export function askedWords(name: string): readonly AskedWord[] {
  const words = readName(name);
  return words.map((word, i) => {
    const joined = joinedKeys(words.slice(Math.max(0, i - 1), i + 2));
    const { letters } = word;
    // An initial stands for every name that begins with it, and a name may be kept as its initial.
    if (letters.length === 1) return { close: [`.${letters}`, `:${letters}`], all: [`.${letters}`, `:${letters}`] };
    const close = [...new Set([...formsOf(word), ...joined])];
    return { close, all: [...new Set([...close, ...nearKeys(letters), `:${letters.charAt(0)}`])] };
  });
}

/**
 * Whether a name that is kept may be alike to one that is asked for: every word that is asked for finds it, or as many as it has. Whatever `compareNames`
 * finds alike is a candidate.
 */
export const isCandidate = ({ keys, words }: KeptName, asked: readonly AskedWord[]): boolean =>
  asked.filter(({ all }) => all.some((key) => keys.includes(key))).length >= Math.min(words, asked.length);

const keptOf = (word: NameWord): readonly string[] =>
  word.letters.length === 1
    ? [`.${word.letters}`, `:${word.letters}`]
    : [...formsOf(word), ...nearKeys(word.letters), `.${word.letters.charAt(0)}`];

const formsOf = ({ letters, particle }: NameWord): readonly string[] => [
  ...closeKeys(letters),
  ...(particle === '' ? [] : [`=${particle}${letters}`]),
];

const joinedKeys = (words: readonly NameWord[]): readonly string[] =>
  words.slice(1).map(({ particle, letters }, i) => `=${words[i]?.particle ?? ''}${words[i]?.letters ?? ''}${particle}${letters}`);
