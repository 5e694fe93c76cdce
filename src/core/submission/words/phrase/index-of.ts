import { Beginning, type Ready } from './beginning.ts';
import { matcherOf, type Named, type Read } from './match.ts';
import { type Node, readPhrase, type Sequence, type WordSets } from './read-phrase.ts';
import { beginningsOf, secondOf } from './second-of.ts';

/** Words of a row that a phrase fits. `[start, end)` are words. */
export interface Fit<Row> {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
  readonly named: Named;
}

/** Words of texts that begin phrases by their stems and are kept with those phrases. Our choice. */
const mostKept = 10_000;

/** Rows of the lexicon by the words with which their phrases begin, so that a text is gone through once. */
export class PhraseIndex<Row> {
  readonly #words = new Map<string, Ready<Row>[]>();
  /** By their first two letters. */
  readonly #stems = new Map<string, { readonly stem: string; readonly ready: Ready<Row>[] }[]>();
  readonly #named: Beginning<Row>;
  readonly #numbers: Beginning<Row> | undefined;
  /** By a whole word, once a text has had it: words that begin nothing are looked up each time, so that no text is held. */
  readonly #begun = new Map<string, Beginning<Row>>();

  constructor(rows: readonly Row[], phrasesOf: (row: Row) => readonly string[], sets: WordSets) {
    const named: Ready<Row>[] = [];
    const numbers: Ready<Row>[] = [];
    for (const row of rows)
      for (const written of phrasesOf(row)) {
        const sequence = withoutLeading(readPhrase(written, sets));
        const ready = { row, matches: matcherOf(sequence), second: secondOf(sequence) };
        for (const first of firstOf(sequence))
          (first.is === 'slot' ? (first.slot === 'number' ? numbers : named) : this.#listFor(first)).push(ready);
      }
    this.#named = new Beginning(named);
    this.#numbers = numbers.length === 0 ? undefined : new Beginning(numbers);
  }

  fits(read: Read): readonly Fit<Row>[] {
    const { tokens, mentions } = read;
    const found: Fit<Row>[] = [];
    const look = (list: readonly Ready<Row>[], at: number): void => {
      for (const { row, matches } of list) {
        const match = matches(read, at);
        if (match !== undefined) found.push({ row, start: at, end: match.end, named: match.named });
      }
    };
    for (const [at, { word, sentence }] of tokens.entries()) {
      const wordAt = (next: number): string | undefined => (tokens[next]?.sentence === sentence ? tokens[next].word : undefined);
      const second = wordAt(at + 1);
      const mention = mentions.get(at);
      const begun = this.#begun.get(word) ?? this.#begin(word);
      if (begun !== undefined) look(begun.goingOn(second), at);
      if (mention !== undefined) look(this.#named.goingOn(wordAt(mention.end)), at);
      if (this.#numbers !== undefined) look(this.#numbers.goingOn(second), at);
    }
    return found;
  }

  #begin(word: string): Beginning<Row> | undefined {
    const own = this.#words.get(word);
    const stems = this.#stems.get(word.slice(0, 2))?.filter(({ stem }) => word.startsWith(stem)) ?? [];
    if (own === undefined && stems.length === 0) return undefined;
    const begun = new Beginning([...(own ?? []), ...stems.flatMap(({ ready }) => ready)]);
    if (this.#begun.size < mostKept) this.#begun.set(word, begun);
    return begun;
  }

  #listFor(first: Node): Ready<Row>[] {
    if (first.is === 'stem') return this.#stemList(first.stem);
    const word = first.is === 'word' ? first.word : '';
    const list = this.#words.get(word) ?? [];
    this.#words.set(word, list);
    return list;
  }

  #stemList(stem: string): Ready<Row>[] {
    const key = stem.slice(0, 2);
    const stems = this.#stems.get(key) ?? [];
    this.#stems.set(key, stems);
    const known = stems.find((one) => one.stem === stem);
    if (known !== undefined) return known.ready;
    const ready: Ready<Row>[] = [];
    stems.push({ stem, ready });
    return ready;
  }
}

/** What may or may not stand first says nothing of whether a phrase fits. */
const withoutLeading = (sequence: Sequence): Sequence => sequence.slice(sequence.findIndex(({ is }) => is !== 'maybe'));

/** The words, beginnings of words and slots with which a phrase may begin. */
function firstOf(sequence: Sequence): readonly Node[] {
  const found = beginningsOf(sequence);
  if (found.some(({ is }) => is === 'gap')) throw new Error('A phrase of the lexicon begins with a gap.');
  return found;
}
