import { exact, wordsLevel } from './levels.ts';
import { isOneSlip, jaroWinkler } from './near-letters.ts';
import { bitsIn, maskOf } from './plain.ts';

/** What is known of an address (small plain words), worked out once for each that stands in a file. */
export interface KnownAddress {
  readonly text: string;
  readonly words: readonly string[];
  readonly masks: readonly number[];
  readonly mask: number;
  /** The first word that begins with a figure; empty where none does. */
  readonly number: string;
}

export function knowAddress(text: string): KnownAddress {
  const words = text.split(' ');
  return { text, words, masks: words.map(maskOf), mask: maskOf(text), number: words.find(beginsWithFigure) ?? '' };
}

const beginsWithFigure = (word: string): boolean => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;

/** Compares addresses: 2 nearly the same letters, or all words of the shorter; 3 half of the words; 4 different. A house number that differs makes it 3 at best. */
export function addressLevel(a: KnownAddress, b: KnownAddress): number {
  if (a.text === b.text) return exact;
  if (a.words.length === 1 && b.words.length === 1) return a.number === '' ? wordsLevel(a.text, b.text) : 4;
  const [fewer, more] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const isNear = bitsIn(a.mask ^ b.mask) <= 5 && (jaroWinkler(a.text, b.text) >= 0.93 || isOneSlip(a.text, b.text));
  const otherNumber = a.number !== '' && b.number !== '' && a.number !== b.number;
  if (isNear && !otherNumber) return 2;
  let shared = 0;
  for (const [i, word] of fewer.words.entries()) if (more.words.includes(word) || hasNear(more, word, fewer.masks[i] ?? 0)) shared += 1;
  if (shared === fewer.words.length && !otherNumber) return 2;
  return isNear || (shared * 2 >= fewer.words.length && shared * 3 >= more.words.length) ? 3 : 4;
}

function hasNear({ words, masks }: KnownAddress, word: string, mask: number): boolean {
  if (word.length < 4) return false;
  for (let i = 0; i < words.length; i += 1) {
    const other = words[i] ?? '';
    if (other.length > 3 && bitsIn((masks[i] ?? 0) ^ mask) <= 3 && jaroWinkler(other, word) >= 0.9) return true;
  }
  return false;
}
