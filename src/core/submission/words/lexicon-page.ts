import { kinds, vocabulary } from '../../entry/vocabulary.ts';
import { askedThenAnswered } from './asked-and-answered.ts';
import { alsoNames } from './lexicon/also-names.ts';
import { claimRows } from './lexicon/claims.ts';
import { factRows } from './lexicon/facts.ts';
import { kindRows } from './lexicon/kinds.ts';
import { sharingWords } from './lexicon/sharing.ts';
import { themeWords } from './lexicon/themes-by-words.ts';
import { wordSets } from './lexicon/word-sets.ts';
import { whereaboutsWords } from './where-children-were.ts';

/** The lexicon as a page that a person can read: what is proposed from which words. */
export const lexiconPage = (): string => `# The lexicon

From these words Heed proposes what a row of an agency's chronology is: its kind, facts, claims, themes and who was told. A proposal shows the words that caused it, and nothing is a fact until a person confirms it ([ADR 49](adr/0049-what-words-propose.md)). The words are general: how people in each service write. None was put in because one record has it.

## How a phrase is written

A phrase is compared word by word, without regard to capitals, hyphens or apostrophes ("didn't" is "did not"), within one sentence.

| written | means |
| --- | --- |
| \`visit*\` | a word that begins so |
| \`(a|b c)\` | one of these |
| \`[a|b]\` | one of these, or nothing |
| \`..\` and \`....\` | up to four, and up to ten words of the same sentence |
| \`{say}\` | a word of the list of that name, at the end of this page |
| \`<who>\`, \`<adult>\`, \`<child>\`, \`<agency>\`, \`<us>\`, \`<number>\` | words that name a person, an adult, a child, an agency, the writer, a number; \`<who:by>\` is who the fact \`by\` then is |

Words that name a person are no words of a phrase: what somebody is called changes nothing. "No", "denied", "if", "whether", "at risk of" and their like, before words in one clause, take an incident away, and turn a claim round or take it away. Some words are names too (${[...alsoNames].map(capital).join(', ')}): with a capital, inside a sentence or before what is said of people ("Mark was there"), they are a name, whether or not it is on file.

That an assessment is finished, a plan closed, a meeting held or a case closed is proposed only where the words say that it is over: not after "to be", "will", "until", "before", "due" and their like.

## Kinds

Words that *decide* leave no doubt; others *name* the thing, make it *likely*, *fit* it or *hint* at it. The first sentence, and what an agency mostly writes, tip the scales. Three kinds are proposed; where words speak for fewer, what the agency mostly writes stands beside them, with no words.

A row that tells of another agency's question and, in a later clause, of an answer, is the answer. A question: ${inLine(askedThenAnswered.asked)}. An answer, where a clause begins with it: ${inLine(askedThenAnswered.answered)}.

${kinds.map(kindSection).join('')}
## Claims

Ties and states. Whose word it is comes from the words too ("she says", "he told us", "seen").

| claim | what | denied, or of the past | words |
| --- | --- | --- | --- |
${claimRows.map(({ is, what, not, past, phrases }) => `| ${is} | ${what ?? ''} | ${not === true ? 'not so' : past === true ? 'past' : ''} | ${inCell(phrases)} |`).join('\n')}

## Where children were

| where | words |
| --- | --- |
${whereaboutsWords.map(({ where, phrases }) => `| ${where} | ${inCell(phrases)} |`).join('\n')}

## Themes

| theme | words |
| --- | --- |
${Object.entries(themeWords)
  .map(([theme, phrases]) => `| ${theme} | ${inCell(phrases)} |`)
  .join('\n')}

## Who was told

| how | words |
| --- | --- |
${sharingWords.map(({ how, phrases }) => `| ${how} | ${inCell(phrases)} |`).join('\n')}

## Lists of words

${Object.entries(wordSets)
  .map(([name, words]) => `- **${name}**: ${words.split('|').join(', ')}`)
  .join('\n')}

Written by \`npm run docs\` from \`src/core/submission/words/lexicon/\`.
`;

function kindSection(kind: (typeof kinds)[number]): string {
  const rows = kindRows.filter((row) => row.kind === kind);
  const facts = factRows.filter((row) => row.kind === kind);
  if (rows.length === 0) return '';
  const told = rows.map(({ strength, when, by, phrases }) => {
    const only = by === undefined ? '' : ` Only in what is written by: ${by.join(', ')}.`;
    return `- *${strength}*, where ${when}.${only}\n${phrases.map((phrase) => `  - \`${phrase}\``).join('\n')}`;
  });
  const table = facts.map(({ fact, value, phrases }) => `| ${fact} | ${value ?? 'whoever is named'} | ${inCell(phrases)} |`).join('\n');
  return `### ${kind}\n\n${vocabulary[kind].means}.\n\n${told.join('\n')}\n\n${facts.length === 0 ? '' : `| fact | is | words |\n| --- | --- | --- |\n${table}\n\n`}`;
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
const inLine = (phrases: readonly string[]): string => phrases.map((phrase) => `\`${phrase}\``).join('; ');
const inCell = (phrases: readonly string[]): string => phrases.map((phrase) => `\`${phrase.replaceAll('|', '\\|')}\``).join('<br>');
