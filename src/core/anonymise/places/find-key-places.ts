import { editsBetween } from '../../matching/names/edits.ts';
import { plainLetters } from '../../matching/names/letters.ts';
import type { Key, KeyPlace } from '../key.ts';
import { isProfessionalWord } from '../names/known-words.ts';
import type { Range, WordList } from '../slip.ts';
import { longestFirst } from '../text/longest-first.ts';
import type { Word } from '../text/words.ts';
import { betweens, hospitals, others, practices, schools, streets, streetsToo } from './place-nouns.ts';

/** A place of the key in a text. */
export interface FoundKeyPlace extends Range {
  readonly place: KeyPlace;
  /** False where it is spelt otherwise than in the key. */
  readonly isExact: boolean;
}

const nouns = new Set([...streets, ...streetsToo, ...schools, ...practices, ...hospitals, ...others]);
const shortened: Readonly<Record<string, string>> = {
  st: 'saint',
  rd: 'road',
  ave: 'avenue',
  ln: 'lane',
  cl: 'close',
  cres: 'crescent',
  dr: 'drive',
  ct: 'court',
  gdns: 'gardens',
  pl: 'place',
  sq: 'square',
  terr: 'terrace',
  hosp: 'hospital',
  sch: 'school',
  med: 'medical',
  ctr: 'centre',
};
const full = (letters: string): string => shortened[letters] ?? letters;

interface Named {
  readonly place: KeyPlace;
  /** Its words in plain letters. */
  readonly parts: readonly string[];
  /** How many of them must stand for it to be the place: its own words, and its noun where those are common words. */
  readonly least: number;
  /** True where the words that must stand are all common ones: then each needs a capital. */
  readonly isCommon: boolean;
}

export type PlaceFinder = (words: readonly Word[]) => readonly FoundKeyPlace[];

/** Finds the places of a key: whole, without the noun at the end, short, with a letter wrong. */
export function keyPlaceFinder({ places }: Pick<Key, 'places'>, list: WordList): PlaceFinder {
  const named = places
    .flatMap((place) => place.names.flatMap((name) => namedAs(place, name, list)))
    .toSorted(longestFirst(({ parts }) => parts.length));
  return (words) => {
    const found: FoundKeyPlace[] = [];
    for (let i = 0; i < words.length; i += 1) {
      const here = named
        .flatMap((one) => matchAt(words, i, one, list) ?? [])
        .toSorted((a, b) => b.end - a.end || Number(b.isExact) - Number(a.isExact));
      const [best] = here;
      if (best === undefined) continue;
      found.push(best);
      while ((words[i + 1]?.start ?? Infinity) < best.end) i += 1;
    }
    return found;
  };
}

function namedAs(place: KeyPlace, name: string, list: WordList): readonly Named[] {
  const parts = name
    .split(/[\s,.()-]+/)
    .map((part) => full(plainLetters(part.replace(/['’]s$/, 's'))))
    .filter((part) => /^\p{L}/u.test(part) && part !== 'the');
  const own = parts.findIndex((part, i) => i > 0 && (nouns.has(part) || betweens.has(part)));
  const least = own < 0 ? parts.length : own;
  if (parts.length === 0) return [];
  const ownWords = parts.slice(0, least);
  const isCommon = ownWords.every((part) => list(part) !== undefined || isProfessionalWord(part) || part.length < 4);
  const isSaint = ownWords[0] === 'saint' && ownWords.length > 1;
  return [{ place, parts, least: isCommon && !isSaint ? Math.min(parts.length, Math.max(2, least + (own < 0 ? 0 : 1))) : least, isCommon }];
}

function matchAt(words: readonly Word[], at: number, { place, parts, least, isCommon }: Named, list: WordList): FoundKeyPlace | undefined {
  let [n, i, isExact] = [0, at, true];
  let last: Word | undefined;
  while (n < parts.length) {
    const [word, part] = [words[i], parts[n]];
    if (word === undefined || part === undefined || (i > at && !/^(?:[\s-]|,\s|\.\s?|['’]s?\s|\s?&\s?)$/.test(word.gap))) break;
    const whole = full(word.until > word.end ? `${word.letters}s` : word.letters);
    const same = whole === part || full(word.letters) === part || `${word.letters}s` === part;
    if (!same && !isNear(word, part, list)) {
      if (n > 0 && betweens.has(part)) {
        n += 1;
        continue;
      }
      break;
    }
    if (isCommon && word.capital === 'none' && n < least && !(parts.length >= 2 && n > 0)) break;
    isExact = isExact && same;
    [last, n, i] = [word, n + 1, i + 1];
  }
  const first = words[at];
  if (last === undefined || first === undefined || n < least) return undefined;
  if (isCommon && first.opens && parts.length === 1) return undefined;
  return { start: first.start, end: last.until > last.end && /['’]s$/.test(place.names[0] ?? '') ? last.until : last.end, place, isExact };
}

function isNear(word: Word, part: string, list: WordList): boolean {
  if (part.length < 5 || word.letters.length < 4 || word.capital === 'none' || list(word.lower) !== undefined) return false;
  const most = part.length >= 7 ? 2 : 1;
  return editsBetween(word.letters, part, most) <= most;
}
