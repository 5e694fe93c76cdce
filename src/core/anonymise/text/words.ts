import { plainLetters } from '../../matching/names/letters.ts';
import type { Range } from '../slip.ts';

/** A word where it stands. */
export interface Word extends Range {
  /** Without its possessive: `Mark` of `Mark's`. `end` is after that. */
  readonly text: string;
  readonly lower: string;
  readonly letters: string;
  readonly capital: 'none' | 'first' | 'all';
  /** Where its sentence has this word first, so that a capital says nothing of it. */
  readonly opens: boolean;
  /** Which sentence of the passage, from 0. */
  readonly sentence: number;
  /** Where the possessive ends, or `end`. */
  readonly until: number;
  /** True where a hyphen ties it to the word before. */
  readonly tied: boolean;
  /** What stands between the word before and this. */
  readonly gap: string;
}

const pattern = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’‘`´][\p{L}\p{M}]+)*/gu;
const possessive = /['’‘`´]s$/iu;
const shortened = new Set('mr mrs ms dr prof st rev sgt no tel approx eg ie etc vs cf para paras p pp fig ed eds vol inc ltd'.split(' '));

/** The words of a text, in their order. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  let sentence = 0;
  for (const { 0: whole, index } of text.matchAll(pattern)) {
    const last = words.at(-1);
    const gap = text.slice(last?.until ?? 0, index);
    const opens = last === undefined || opensSentence(gap, last, words.at(-2));
    if (opens && last !== undefined) sentence += 1;
    const bare = whole.replace(possessive, '');
    const end = index + bare.length;
    words.push({
      start: index,
      end,
      until: index + whole.length,
      text: bare,
      lower: bare.toLowerCase(),
      letters: plainLetters(bare),
      capital: capitalOf(bare),
      opens,
      sentence,
      tied: /^[-‐‑]$/u.test(gap),
      gap,
    });
  }
  return words;
}

function opensSentence(gap: string, last: Word, before: Word | undefined): boolean {
  if (/[!?\n\r\t•·|]|:\s|^\s*[–—]\s*$/u.test(gap)) return true;
  if (/;\s/.test(gap)) return false;
  if (!/\.[)"'”’\]]*\s|\.["'”’)]*$/u.test(gap)) return /[“"]\s*$|\(\s*$/u.test(gap) && /[,:]?\s*[“"]/u.test(gap);
  if (shortened.has(last.lower)) return false;
  // "J. Smith" goes on, "Child S. She" does not.
  return !(last.letters.length === 1 && last.capital !== 'none' && last.lower !== 'i') || isLettered(before, last);
}

const isLettered = (before: Word | undefined, last: Word): boolean =>
  before !== undefined && last.gap === ' ' && before.capital !== 'none' && before.letters.length > 1 && !shortened.has(before.lower);

function capitalOf(text: string): Word['capital'] {
  if (!/^\p{Lu}/u.test(text)) return 'none';
  return text.length > 1 && text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text) ? 'all' : 'first';
}
