import { parentsWords, roleWords } from '../../who/role.ts';

/** Words that go with those for kin. */
const besides =
  'both the a of and children kids siblings twins babies boys girls older younger half step family member man men woman women neighbour relative friend former new later ex partner unknown brothers sisters first second third cousin in law who was as with not';

/** Every word by which kin are called: none of them is anybody's name. */
const all: ReadonlySet<string> = new Set(
  [...Object.values(roleWords).flat(), ...parentsWords, besides].flatMap(
    (words) =>
      words
        .toLowerCase()
        .replaceAll(/['’]s\b/g, '')
        .match(/[\p{L}\p{N}&]+/gu) ?? [],
  ),
);
export const isKinWord = (word: string): boolean => all.has(word);

/** Words for the child whom a chronology is about, beside those that the file settles, by the sex that they tell. */
export const childWords: ReadonlyMap<string, 'f' | 'm' | 'either'> = new Map([
  ['son', 'm'],
  ['boy', 'm'],
  ['daughter', 'f'],
  ['girl', 'f'],
  ['baby', 'either'],
  ['child', 'either'],
  ['infant', 'either'],
  ['unborn', 'either'],
]);
