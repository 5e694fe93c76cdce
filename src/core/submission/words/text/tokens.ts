import type { WordCell } from '../asked.ts';

/** One word of a cell, as phrases are compared with it: in lower case, hyphens and apostrophes undone ("didn't" is "did" and "not"). */
export interface Token {
  readonly word: string;
  readonly in: WordCell;
  readonly start: number;
  readonly end: number;
  /** Counted over the row; nothing is read across two. */
  readonly sentence: number;
  /** Counted over the row; a comma, a colon or a bracket begins another. */
  readonly clause: number;
  /** "mother's". */
  readonly own: boolean;
  /** It began with a capital letter. */
  readonly capital: boolean;
}

const piece = /[\p{L}\p{N}]+(?:[&'’][\p{L}\p{N}]+)*|%|[.!?](?=[\s)"”’']|$)|[;,:()–—\n•]| - /gu;
const ends = /^[.!?;\n•]$/;

const shortened: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  "can't": ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
  "it's": ['it', 'is'],
  "he's": ['he', 'is'],
  "she's": ['she', 'is'],
  "that's": ['that', 'is'],
  "there's": ['there', 'is'],
  "they're": ['they', 'are'],
  "we're": ['we', 'are'],
  "i'm": ['i', 'am'],
  "i've": ['i', 'have'],
  "we've": ['we', 'have'],
  "they've": ['they', 'have'],
};

/** The words of one cell, counted on from those before it. */
export function tokensOf(cell: WordCell, text: string, before: readonly Token[]): readonly Token[] {
  const last = before.at(-1);
  let sentence = (last?.sentence ?? -1) + 1;
  let clause = (last?.clause ?? -1) + 1;
  const found: Token[] = [];
  for (const { 0: raw, index } of text.matchAll(piece)) {
    if (ends.test(raw)) {
      sentence++;
      clause++;
    } else if (/^[\p{L}\p{N}%]/u.test(raw)) {
      const at = { in: cell, start: index, end: index + raw.length, sentence, clause, capital: /^\p{Lu}/u.test(raw) };
      for (const { word, own } of wordsIn(raw.toLowerCase().replaceAll('’', "'"))) found.push({ ...at, word, own });
    } else clause++;
  }
  return found;
}

function wordsIn(raw: string): readonly { readonly word: string; readonly own: boolean }[] {
  const plain = (word: string) => ({ word, own: false });
  if (raw === '%') return [plain('percent')];
  const known = shortened[raw];
  if (known !== undefined) return known.map(plain);
  if (raw.endsWith("n't")) return [plain(raw.slice(0, -3)), plain('not')];
  if (raw.endsWith("'s")) return [{ word: raw.slice(0, -2), own: true }];
  return [plain(raw.replaceAll("'", ''))];
}
