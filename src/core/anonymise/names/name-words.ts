import { type NameWord, readName } from '../../matching/names/read-name.ts';
import type { Key, KeyPerson } from '../key.ts';

/** One word of a name of somebody in the key. */
export interface KeyWord {
  readonly person: KeyPerson;
  readonly word: NameWord;
  /** Surnames stand last; a name of one word is a first name. */
  readonly isSurname: boolean;
  readonly isFirst: boolean;
}

/** Every word of every name in the key, once a person. */
export function keyWordsOf({ people }: Pick<Key, 'people'>): readonly KeyWord[] {
  return people.flatMap((person) => {
    const own = new Map<string, KeyWord>();
    for (const name of person.names) {
      const words = readName(name);
      const last = words.at(-1);
      for (const word of words) {
        const isSurname = words.length > 1 && (word === last || word.group === last?.group);
        const isFirst = word === words[0];
        const before = own.get(word.letters);
        if (word.letters.length > 1 && (before === undefined || (!before.isFirst && isFirst)))
          own.set(word.letters, { person, word, isSurname, isFirst });
      }
    }
    return [...own.values()];
  });
}

/** The initials of each full name, in capitals: "JS", "JMS". */
export function initialsOf({ names }: KeyPerson): ReadonlySet<string> {
  return new Set(
    names
      .map(readName)
      .filter((words) => words.length > 1)
      .flatMap((words) => {
        const letters = words.map(({ letters: of }) => of.charAt(0).toUpperCase());
        const small = words.map(({ particle }) => particle.charAt(0).toUpperCase()).filter((letter) => letter !== '');
        return [letters.join(''), ...[...letters.slice(1), ...small].map((letter) => `${letters[0] ?? ''}${letter}`)];
      }),
  );
}
