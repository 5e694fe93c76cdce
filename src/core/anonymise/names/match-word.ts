import { furthest, type Level, placeOf } from '../../matching/level.ts';
import { compareWords } from '../../matching/names/compare-words.ts';
import { editsBetween } from '../../matching/names/edits.ts';
import { isKnownName } from '../../matching/names/known-names.ts';
import type { NameWord } from '../../matching/names/read-name.ts';
import type { WordList } from '../slip.ts';
import type { Word } from '../text/words.ts';
import type { KeyWord } from './name-words.ts';

/** A word of the text that may be a word of somebody's name. */
export interface Match {
  readonly key: KeyWord;
  readonly level: Level;
  readonly why: string;
  /** The Smiths: more than one of them. */
  readonly isPlural: boolean;
}

const nameWord = (word: Word, letters: string): NameWord => ({
  written: word.text,
  lower: word.lower.replaceAll(/[‘’`´]/g, "'"),
  letters,
  particle: '',
  group: 0,
});

/** Whose name a word may be, the likest first; nothing where it is nobody's. */
export function matchWord(word: Word, key: readonly KeyWord[], words: WordList): readonly Match[] {
  const usual = words(word.lower);
  const found = key.flatMap((one): Match[] => {
    const match = matchOne(word, one, usual !== undefined);
    return match === undefined ? [] : [match];
  });
  const best = Math.min(...found.map(({ level }) => placeOf(level)));
  return found.filter(({ level }) => placeOf(level) === best);
}

function matchOne(word: Word, key: KeyWord, isWord: boolean): Match | undefined {
  const { letters } = word;
  const asIs = compareWords(nameWord(word, letters), { ...key.word, particle: '' });
  const joined = key.word.particle + key.word.letters === letters;
  if (joined || asIs.level === 'exact' || asIs.level === 'form')
    return { key, level: joined ? 'exact' : asIs.level, why: asIs.why, isPlural: false };
  const plural = pluralOf(letters, key.word.letters);
  if (plural && word.capital !== 'none' && (!isWord || letters.length >= 5))
    return { key, level: 'exact', why: 'more than one of them', isPlural: true };
  // In small letters a name is a name only where it is no word, and long enough for one letter to be a slip.
  if (word.capital === 'none')
    return !isWord && letters.length >= 5 && key.word.letters.length >= 5 && editsBetween(letters, key.word.letters, 1) <= 1
      ? { key, level: 'near', why: 'one letter, and no capital', isPlural: false }
      : undefined;
  if (asIs.level === 'nickname') return { key, level: 'nickname', why: asIs.why, isPlural: false };
  // A word of the language that is near to a name is that word, and a name of its own is somebody else.
  if (isWord || letters.length < 3) return undefined;
  if (asIs.level !== 'different' && asIs.level !== 'initial') return { key, level: asIs.level, why: asIs.why, isPlural: false };
  const most = Math.min(letters.length, key.word.letters.length) >= 6 ? 2 : 1;
  if (!isKnownName(letters) && key.word.letters.length >= 4 && editsBetween(letters, key.word.letters, most) <= most)
    return { key, level: furthest(['near']), why: 'nearly the same letters', isPlural: false };
  return undefined;
}

const pluralOf = (letters: string, name: string): boolean =>
  name.length >= 3 && (letters === `${name}s` || letters === `${name}es` || (name.endsWith('y') && letters === `${name.slice(0, -1)}ies`));
