import { type Matcher, matcherOf, type Named, type Read } from './match.ts';
import { type Node, readPhrase, type Sequence, type WordSets } from './read-phrase.ts';

/** Words of a row that a phrase fits. `[start, end)` are words. */
export interface Fit<Row> {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
  readonly named: Named;
}

interface Ready<Row> {
  readonly row: Row;
  readonly matches: Matcher;
  /** Whether a word may come second, where that is plain: most phrases are put aside by it. */
  readonly goesOn: (word: string | undefined) => boolean;
}

/** Rows of the lexicon by the words with which their phrases begin, so that a text is gone through once. */
export class PhraseIndex<Row> {
  readonly #words = new Map<string, Ready<Row>[]>();
  /** By their first two letters. */
  readonly #stems = new Map<string, { readonly stem: string; readonly ready: Ready<Row>[] }[]>();
  readonly #named: Ready<Row>[] = [];
  readonly #numbers: Ready<Row>[] = [];

  constructor(rows: readonly Row[], phrasesOf: (row: Row) => readonly string[], sets: WordSets) {
    for (const row of rows)
      for (const written of phrasesOf(row)) {
        const sequence = withoutLeading(readPhrase(written, sets));
        const ready = { row, matches: matcherOf(sequence), goesOn: secondOf(sequence) };
        for (const first of firstOf(sequence)) this.#listFor(first).push(ready);
      }
  }

  fits(read: Read): readonly Fit<Row>[] {
    const found: Fit<Row>[] = [];
    for (let at = 0; at < read.tokens.length; at++) {
      const word = read.tokens[at]?.word ?? '';
      this.#look(this.#words.get(word), read, at, found);
      for (const { stem, ready } of this.#stems.get(word.slice(0, 2)) ?? []) if (word.startsWith(stem)) this.#look(ready, read, at, found);
      if (read.mentions.has(at)) this.#look(this.#named, read, at, found);
      if (this.#numbers.length > 0) this.#look(this.#numbers, read, at, found);
    }
    return found;
  }

  #look(list: readonly Ready<Row>[] | undefined, read: Read, at: number, found: Fit<Row>[]): void {
    if (list === undefined) return;
    const second = read.tokens[at + 1]?.word;
    for (const { row, matches, goesOn } of list) {
      const match = goesOn(second) ? matches(read, at) : undefined;
      if (match !== undefined) found.push({ row, start: at, ...match });
    }
  }

  #listFor(first: Node): Ready<Row>[] {
    if (first.is === 'slot') return first.slot === 'number' ? this.#numbers : this.#named;
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

const anything = (): boolean => true;

/** Which words may come second, where the first is one word. */
function secondOf([first, ...rest]: Sequence): (word: string | undefined) => boolean {
  if (first === undefined || rest.length === 0 || !isOneWord(first) || rest.every(({ is }) => is === 'maybe')) return anything;
  const next = beginningsOf(rest);
  if (next.some(({ is }) => is === 'slot' || is === 'gap')) return anything;
  const words = new Set(next.flatMap((node) => (node.is === 'word' ? [node.word] : [])));
  const stems = next.flatMap((node) => (node.is === 'stem' ? [node.stem] : []));
  return (word) => word !== undefined && (words.has(word) || stems.some((stem) => word.startsWith(stem)));
}

const isOneWord = (node: Node): boolean =>
  node.is === 'word' || node.is === 'stem' || (node.is === 'one-of' && node.ways.every((way) => way.length === 1 && way.every(isOneWord)));

/** What may or may not stand first says nothing of whether a phrase fits. */
const withoutLeading = (sequence: Sequence): Sequence => sequence.slice(sequence.findIndex(({ is }) => is !== 'maybe'));

/** The words, beginnings of words and slots with which a phrase may begin. */
function firstOf(sequence: Sequence): readonly Node[] {
  const found = beginningsOf(sequence);
  if (found.some(({ is }) => is === 'gap')) throw new Error('A phrase of the lexicon begins with a gap.');
  return found;
}

function beginningsOf(sequence: Sequence): readonly Node[] {
  const found = new Map<string, Node>();
  for (const node of sequence) {
    const ways = node.is === 'one-of' || node.is === 'maybe' ? node.ways.flatMap(beginningsOf) : [node];
    for (const way of ways) found.set(JSON.stringify(way.is === 'slot' ? { is: way.is, number: way.slot === 'number' } : way), way);
    if (node.is !== 'maybe') break;
  }
  return [...found.values()];
}
