import type { Key, KeyPerson } from '../key.ts';
import type { Range, WordList } from '../slip.ts';
import type { Word } from '../text/words.ts';
import { isPublicWord } from './known-words.ts';
import { type Match, matchWord } from './match-word.ts';
import { type KeyWord, keyWordsOf } from './name-words.ts';
import { isTitle, standsAsName } from './word-or-name.ts';

/** A name of the key in a text: one or more words that stand together, with a title before them. */
export interface NamePart extends Range {
  /** Which words of the text, both counted. */
  readonly first: number;
  readonly last: number;
  /** Whose it may be; more than one where the words do not say. */
  readonly people: readonly KeyPerson[];
  readonly matches: readonly Match[];
  readonly isPlural: boolean;
  /** Where the possessive ends, or `end`. */
  readonly until: number;
  readonly title?: string;
}

/** Finds names of one key in texts; what it worked out of a word it keeps. */
export type NameFinder = (words: readonly Word[], text: string) => readonly NamePart[];

export function nameFinder(key: Pick<Key, 'people'>, list: WordList): NameFinder {
  const keyWords = keyWordsOf(key);
  const kept = new Map<string, readonly Match[]>();
  const matched = (word: Word): readonly Match[] => {
    const id = `${word.capital === 'none' ? '-' : '+'}${word.lower}`;
    const known = kept.get(id);
    if (known !== undefined) return known;
    const found = word.letters.length < 2 ? [] : matchWord(word, keyWords, list);
    kept.set(id, found);
    return found;
  };
  return (words, text) => joined(words, text, decided(words, text, words.map(matched), list), keyWords);
}

/** Which words stand as names: what is no word of the language does, and what is one where its place says so or a name stands beside it. */
function decided(
  words: readonly Word[],
  text: string,
  matches: readonly (readonly Match[])[],
  list: WordList,
): readonly (readonly Match[])[] {
  const sure = words.map((word, i) => {
    if (matches[i]?.length === 0) return false;
    const isWord =
      list(word.lower) !== undefined ||
      isPublicWord(word.lower) ||
      matches[i]?.some(({ isPlural }) => isPlural && list(word.lower.slice(0, -1)) !== undefined);
    return isWord ? standsAsName(words, i, text) : true;
  });
  const besides = (i: number, by: 1 | -1): boolean => {
    const [here, there] = [words[i], words[i + by]];
    const gap = by === 1 ? there?.gap : here?.gap;
    return (
      here?.capital !== 'none' &&
      there !== undefined &&
      there.capital !== 'none' &&
      sure[i + by] === true &&
      /^(?:\s|-)$/.test(gap ?? '.') &&
      sharesPerson(matches[i], matches[i + by])
    );
  };
  return words.map((_, i) => ((matches[i]?.length ?? 0) > 0 && (sure[i] || besides(i, 1) || besides(i, -1)) ? (matches[i] ?? []) : []));
}

const sharesPerson = (a: readonly Match[] = [], b: readonly Match[] = []): boolean =>
  a.some(({ key }) => b.some((other) => other.key.person.id === key.person.id));

const between = /^(?:[\s-]|\s?['’]\s?)$/;
const particles = /^(?:al|el|ul|bin|bint|ibn|ben|de|da|do|dos|del|della|di|van|von|der|den|le|la|mc|mac|o|st)$/i;

/** Words that stand together are one name, where somebody bears them all; a title and an initial before it are part of it. */
function joined(
  words: readonly Word[],
  text: string,
  matches: readonly (readonly Match[])[],
  _key: readonly KeyWord[],
): readonly NamePart[] {
  const parts: NamePart[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const [word, here] = [words[i], matches[i]];
    if (word === undefined || here === undefined || here.length === 0) continue;
    let [last, people, all] = [i, peopleOf(here), [...here]];
    for (let j = i + 1; j <= i + 3 && j < words.length; j += 1) {
      const [next, more] = [words[j], matches[j]];
      if (next === undefined || !between.test(next.gap) || words[j - 1]?.until !== words[j - 1]?.end) break;
      const isLink = particles.test(next.lower) || (next.letters.length === 1 && next.capital !== 'none');
      const shared = people.filter(({ id }) => (more ?? []).some(({ key }) => key.person.id === id));
      if (shared.length > 0) [last, people, all] = [j, shared, [...all, ...(more ?? [])]];
      else if (!isLink) break;
    }
    parts.push(partOf(words, text, { first: i, last, people, matches: all }));
    i = last;
  }
  return parts;
}

function partOf(
  words: readonly Word[],
  text: string,
  { first, last, people, matches }: Pick<NamePart, 'first' | 'last' | 'people' | 'matches'>,
): NamePart {
  const [end, until] = [words[last]?.end ?? 0, words[last]?.until ?? 0];
  let from = first;
  let title: string | undefined;
  for (let i = first - 1; i >= Math.max(0, first - 2); i -= 1) {
    const before = words[i];
    const gap = words[i + 1]?.gap ?? '';
    if (before === undefined || words[i + 1]?.sentence !== before.sentence || !/^\.?\s$/.test(gap)) break;
    if (/^(?:mr|mrs|ms|miss|mx|dr)$/.test(before.lower) && isTitle(before.lower)) title = before.lower;
    else if (before.letters.length !== 1 || before.capital === 'none' || /^[ai]$/.test(before.text.toLowerCase()) === before.opens) break;
    from = i;
  }
  const start = words[from]?.start ?? 0;
  const isPlural = matches.some((match) => match.isPlural) && text.slice(start, until) !== '';
  return {
    start,
    end,
    until,
    first: from,
    last,
    people: titled(people, title),
    matches,
    isPlural,
    ...(title === undefined ? {} : { title }),
  };
}

const child = /^(?:child|baby|infant|sibling|twin|young)\b/i;

/** A title is an adult's, and most titles show a sex. */
function titled(people: readonly KeyPerson[], title: string | undefined): readonly KeyPerson[] {
  if (title === undefined || people.length < 2) return people;
  const wrong = /^mr$/.test(title) ? 'she' : /^(?:mrs|ms|miss)$/.test(title) ? 'he' : undefined;
  const left = people.filter(({ alias, pronouns, recordedAs }) => !child.test(alias) && (recordedAs ?? pronouns) !== wrong);
  return left.length > 0 ? left : people;
}

const peopleOf = (matches: readonly Match[]): readonly KeyPerson[] => [
  ...new Map(matches.map(({ key }) => [key.person.id, key.person])).values(),
];
