import { type ItemAt, type ItemKind, itemsOf, type Library } from './library.ts';

/** What is looked for. What is left out may be anything. */
export interface LookedFor {
  /** Each word must stand in what an item says, its themes, its place, or what its review is called. */
  readonly words?: string | undefined;
  readonly theme?: string | undefined;
  /** A part of whom it is for: "GP". */
  readonly service?: string | undefined;
  readonly kind?: ItemKind | undefined;
  readonly check?: string | undefined;
  readonly board?: string | undefined;
  readonly year?: number | undefined;
}

/** The items that are looked for, in the order of the library: by review, and as each review has them. */
export function chooseItems(library: Library, { words, theme, service, kind, check, board, year }: LookedFor): readonly ItemAt[] {
  const wanted = plain(words ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const forWhom = plain(service ?? '');
  return itemsOf(library).filter(
    (at) =>
      (theme === undefined || at.item.themes.includes(theme)) &&
      (kind === undefined || at.item.kind === kind) &&
      (check === undefined || at.item.checks.includes(check)) &&
      (board === undefined || at.review.board === board) &&
      (year === undefined || at.review.year === year) &&
      plain(at.item.for ?? '').includes(forWhom) &&
      (wanted.length === 0 || holdsAll(at, wanted)),
  );
}

function holdsAll({ review, item }: ItemAt, words: readonly string[]): boolean {
  const { says, where, themes, done = '', earlier = '' } = item;
  const text = plain(
    [says, where, ...themes, done, earlier, item.for ?? '', review.board, review.title, ...review.aliases, review.year].join(' '),
  );
  return words.every((word) => text.includes(word));
}

/** Letters and digits in small letters, one space between. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** The themes that more than one item has, in the order of the alphabet: those of one item alone are found by words. */
export function themesToChoose(library: Library): readonly string[] {
  const all = itemsOf(library).flatMap(({ item }) => item.themes);
  return [...new Set(all.filter((theme, n) => all.indexOf(theme) !== n))].toSorted((a, b) => a.localeCompare(b, 'en'));
}
