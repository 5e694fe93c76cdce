import { exact, wordsLevel } from './levels.ts';
import { isOneSlip, jaroWinkler } from './near-letters.ts';
import { bitsIn, maskOf } from './plain.ts';

/** What is known of many addresses (small plain words), each by its place. */
export interface AddressBook {
  readonly texts: readonly string[];
  readonly masks: Int32Array;
  /** Words of an address stand from `starts[place]` up to `starts[place + 1]` in `words`, as places in `wordTexts`. */
  readonly starts: Int32Array;
  readonly words: Int32Array;
  /** The first word that begins with a figure, as its place in `wordTexts`; 0 where none does. */
  readonly numbers: Int32Array;
  readonly wordTexts: readonly string[];
  readonly wordMasks: Int32Array;
}

export function addressBook(texts: readonly string[]): AddressBook {
  const wordTexts: string[] = [''];
  const places = new Map<string, number>([['', 0]]);
  const [starts, numbers] = [new Int32Array(texts.length + 1), new Int32Array(texts.length)];
  let words = new Int32Array(Math.max(16, texts.length * 4));
  let used = 0;
  for (const [i, text] of texts.entries()) {
    starts[i] = used;
    for (const word of text.split(' ')) {
      let place = places.get(word);
      if (place === undefined) {
        place = wordTexts.push(word) - 1;
        places.set(word, place);
      }
      if (used === words.length) words = twice(words);
      words[used] = place;
      used += 1;
      if (numbers[i] === 0 && beginsWithFigure(word)) numbers[i] = place;
    }
  }
  starts[texts.length] = used;
  return { texts, masks: Int32Array.from(texts, maskOf), starts, words, numbers, wordTexts, wordMasks: Int32Array.from(wordTexts, maskOf) };
}

function twice(of: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(of.length * 2);
  larger.set(of);
  return larger;
}

const beginsWithFigure = (word: string): boolean => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;

/** Compares addresses: 2 nearly the same letters, or all words of the shorter; 3 half of the words; 4 different. A house number that differs makes it 3 at best. */
export function addressLevel(book: AddressBook, a: number, b: number): number {
  const { texts, masks, starts, words, numbers } = book;
  const [one, other] = [texts[a] ?? '', texts[b] ?? ''];
  if (one === other) return exact;
  const [lengthA, lengthB] = [(starts[a + 1] ?? 0) - (starts[a] ?? 0), (starts[b + 1] ?? 0) - (starts[b] ?? 0)];
  if (lengthA === 1 && lengthB === 1) return numbers[a] === 0 ? wordsLevel(one, other) : 4;
  const isNear = bitsIn((masks[a] ?? 0) ^ (masks[b] ?? 0)) <= 4 && (isOneSlip(one, other) || jaroWinkler(one, other) >= 0.93);
  const otherNumber = numbers[a] !== 0 && numbers[b] !== 0 && numbers[a] !== numbers[b];
  if (isNear) return otherNumber ? 3 : 2;
  const [fewer, more] = lengthA <= lengthB ? [a, b] : [b, a];
  let shared = 0;
  for (let at = starts[fewer] ?? 0; at < (starts[fewer + 1] ?? 0); at += 1) if (holds(book, more, words[at] ?? 0)) shared += 1;
  const [least, most] = [Math.min(lengthA, lengthB), Math.max(lengthA, lengthB)];
  if (shared === least && !otherNumber) return 2;
  return shared * 2 >= least && shared * 3 >= most ? 3 : 4;
}

/** True where an address has a word, or one of four letters or more that is near to it. */
function holds({ starts, words, wordTexts, wordMasks }: AddressBook, place: number, word: number): boolean {
  const [from, end] = [starts[place] ?? 0, starts[place + 1] ?? 0];
  for (let at = from; at < end; at += 1) if (words[at] === word) return true;
  const text = wordTexts[word] ?? '';
  if (text.length < 4) return false;
  for (let at = from; at < end; at += 1) {
    const other = words[at] ?? 0;
    if (bitsIn((wordMasks[other] ?? 0) ^ (wordMasks[word] ?? 0)) > 3) continue;
    const otherText = wordTexts[other] ?? '';
    if (otherText.length > 3 && jaroWinkler(otherText, text) >= 0.9) return true;
  }
  return false;
}
