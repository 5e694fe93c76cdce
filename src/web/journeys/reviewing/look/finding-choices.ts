import { themes } from '../../../../core/entry/themes.ts';
import { themesToChoose } from '../../../../core/learning/library/choose-items.ts';
import { itemsOf, type Library } from '../../../../core/learning/library/library.ts';
import type { ReviewRead } from './review-read.ts';

/** The themes that a finding may have: a few to begin with, and all others. */
export interface ThemesOffered {
  readonly first: readonly string[];
  readonly more: readonly string[];
}

/** How many items of the library a theme has that is offered to begin with. */
const often = 10;

const byAlphabet = (all: readonly string[]): readonly string[] =>
  // A theme is one word in the name of a field; likeness is looked for without the marks between.
  [...new Set(all.map((theme) => theme.replaceAll(' ', '-')))].toSorted((a, b) => a.localeCompare(b, 'en'));

/** To begin with those of the review's own findings and those that many findings of the library have; then all that the library and the records know. */
export function themesOffered({ lines, learning }: ReviewRead, library: Library): ThemesOffered {
  const all = itemsOf(library).flatMap(({ item }) => item.themes);
  const first = byAlphabet([
    ...[...Map.groupBy(all, (theme) => theme)].flatMap(([theme, one]) => (one.length >= often ? [theme] : [])),
    ...learning.findings.flatMap((one) => one.themes),
  ]);
  const more = byAlphabet([...lines.flatMap(({ entry }) => entry.themes), ...themesToChoose(library), ...themes]);
  return { first, more: more.filter((theme) => !first.includes(theme)) };
}

export const allThemes = (read: ReviewRead, library: Library): readonly string[] => {
  const { first, more } = themesOffered(read, library);
  return [...first, ...more];
};
