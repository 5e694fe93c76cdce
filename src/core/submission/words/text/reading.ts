import type { TextAsked, WordCell } from '../asked.ts';
import { wordCells } from '../asked.ts';
import type { Fit } from '../phrase/index-of.ts';
import type { Read } from '../phrase/match.ts';
import type { Because } from '../proposed.ts';
import { mentionsIn } from './mentions.ts';
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
  return { asked, tokens, mentions: mentionsIn(tokens, asked) };
}

/** The characters of some words, a range for each cell that they stand in. */
export function becauseOf({ tokens }: Read, { start, end }: Pick<Fit<unknown>, 'start' | 'end'>): readonly Because[] {
  const first = tokens[start];
  const last = tokens[end - 1];
  return first === undefined || last === undefined ? [] : [{ in: first.in, start: first.start, end: last.end }];
}
