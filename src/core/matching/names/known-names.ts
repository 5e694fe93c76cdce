import { ownNames } from './data/own-names.ts';
import { shortForms } from './data/short-forms.ts';
import { spellings } from './data/spellings.ts';
import { plainLetters } from './letters.ts';

const wordsOf = (line: string): readonly string[] =>
  line
    .split(' ')
    .map(plainLetters)
    .filter((word) => word !== '');
const linesOf = (table: string): readonly string[] => table.split('\n').filter((line) => line !== '');

const usualSpelling: ReadonlyMap<string, string> = new Map(
  linesOf(spellings).flatMap((line) => {
    const [usual = '', ...all] = wordsOf(line);
    return [usual, ...all].map((spelling) => [spelling, usual] as const);
  }),
);

/** The usual spelling of a name that is known in several, in plain letters; nothing for one that is not. */
export const knownSpelling = (letters: string): string | undefined => usualSpelling.get(letters);

const usual = (letters: string): string => usualSpelling.get(letters) ?? letters;

const fullNames: ReadonlyMap<string, ReadonlySet<string>> = readShortForms();

function readShortForms(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of linesOf(shortForms)) {
    const [full = '', short = ''] = line.split(':');
    for (const form of wordsOf(short)) found.set(form, (found.get(form) ?? new Set<string>()).add(usual(plainLetters(full))));
  }
  return found;
}

/** The full names that a name may be short for, in their usual spelling. */
export const fullNamesOf = (letters: string): ReadonlySet<string> => fullNames.get(letters) ?? none;
const none: ReadonlySet<string> = new Set();

const givenNames: ReadonlySet<string> = new Set([
  ...usualSpelling.keys(),
  ...linesOf(shortForms).flatMap((line) => wordsOf(line.replace(':', ' '))),
  ...wordsOf(ownNames.replaceAll('\n', ' ')),
]);

/** True of a name that is known as one in its own right, so that a name near to it is not it but spelt wrong. */
export const isKnownName = (letters: string): boolean => givenNames.has(letters);
