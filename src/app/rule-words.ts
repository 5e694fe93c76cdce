import { placeMeans } from '../core/check/rule/places.ts';
import { wordReadings } from '../core/check/rule/readings.ts';
import {
  askedOfMeans,
  countingMeans,
  eachMeans,
  itselfMeans,
  partMeans,
  peopleMeans,
  stateMeans,
  whenMeans,
} from '../core/check/rule/words.ts';
import { agencyKinds } from '../core/entry/directory.ts';

const readings = Object.fromEntries(Object.entries(wordReadings).map(([word, { means }]) => [word, means]));

const lists: readonly (readonly [heading: string, words: Readonly<Record<string, string>>])[] = [
  ['People, by their place in the family', peopleMeans],
  ['Agencies, by their part in the matter', partMeans],
  ['What is said in words (`says`)', readings],
  ['What belongs together (`each`)', eachMeans],
  ['What is counted (`counting`)', countingMeans],
  ['When (`timing`)', whenMeans],
  ['States of the case (`during`)', stateMeans],
  ['Who is asked (`asked-of`)', askedOfMeans],
  ['Records of the matter itself (`itself`)', itselfMeans],
  ['Places in a question', Object.fromEntries(Object.entries(placeMeans).map(([place, means]) => [`{${place}}`, means]))],
];

const table = ([heading, words]: (typeof lists)[number]): string =>
  [
    `### ${heading}`,
    '',
    '| word | what it means |',
    '| --- | --- |',
    ...Object.entries(words).map(([word, means]) => `| \`${word}\` | ${means} |`),
  ].join('\n');

/** Every word of a rule with what it means, as `rules/README.md` prints them. */
const wordTables = (): string =>
  [...lists.map(table), `Kinds of agency: ${agencyKinds.map((kind) => `\`${kind}\``).join(', ')}.`].join('\n\n');

const [begin, end] = ['<!-- words: written by npm run docs -->', '<!-- end of the words -->'];

/** The text of `rules/README.md` with the words as they now are. */
export function withWords(text: string): string {
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error('rules/README.md has lost the marks between which its words stand');
  return `${before}${begin}\n\n${wordTables()}\n\n${end}${after}`;
}
