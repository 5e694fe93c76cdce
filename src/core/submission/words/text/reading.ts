import type { TextAsked, WordCell } from '../asked.ts';
import { wordCells } from '../asked.ts';
import { alsoNames, saidOfPeople } from '../lexicon/also-names.ts';
import type { Fit } from '../phrase/index-of.ts';
import type { Read } from '../phrase/match.ts';
import type { Because } from '../proposed.ts';
import { isKinWord } from './kin-words.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { type Token, tokensOf } from './tokens.ts';

/** The words of a row, whom they name, and what was asked: made once, and read by each part that proposes something. */
export interface Reading extends Read {
  readonly asked: TextAsked;
}

export function readingOf(asked: TextAsked, cells: readonly WordCell[] = wordCells): Reading {
  const tokens: Token[] = [];
  for (const cell of cells) {
    const text = asked.cells[cell];
    if (text !== undefined) tokens.push(...tokensOf(cell, text, tokens));
  }
  const mentions = mentionsIn(tokens, asked);
  return { asked, tokens: withoutNames(tokens, mentions), mentions };
}

/** What somebody is called is no word of the lexicon, whatever it means otherwise: Mark, Rose, Will. */
function withoutNames(tokens: readonly Token[], mentions: ReadonlyMap<number, Mention>): readonly Token[] {
  const named = new Set<number>();
  for (const mention of mentions.values())
    if (mention.is === 'person' && mention.by === 'name')
      for (let at = mention.start; at < mention.end; at++) if (!isKinWord(tokens[at]?.word ?? '')) named.add(at);
  for (const [at, token] of tokens.entries()) if (isAName(token, tokens[at - 1], tokens[at + 1])) named.add(at);
  return named.size === 0 ? tokens : tokens.map((token, at) => (named.has(at) ? { ...token, word: '' } : token));
}

/** "Mark was there", "saw Mark": a name, whether or not it is on file. */
const isAName = ({ word, capital, own, sentence }: Token, before: Token | undefined, after: Token | undefined): boolean =>
  capital &&
  alsoNames.has(word) &&
  (own || before?.sentence === sentence || (after?.sentence === sentence && (after.capital || saidOfPeople.has(after.word))));

/** The characters of some words, a range for each cell that they stand in. */
export function becauseOf({ tokens }: Read, { start, end }: Pick<Fit<unknown>, 'start' | 'end'>): readonly Because[] {
  const first = tokens[start];
  const last = tokens[end - 1];
  return first === undefined || last === undefined ? [] : [{ in: first.in, start: first.start, end: last.end }];
}

/** Words of the account itself. What the child said, and lists of who was there, are nobody's account of an event. */
const ofTheAccount: ReadonlySet<WordCell> = new Set(['event', 'action', 'impact', 'comment']);
export const isOfTheAccount = ({ tokens }: Read, { start }: Pick<Fit<unknown>, 'start'>): boolean =>
  ofTheAccount.has(tokens[start]?.in ?? 'event');
