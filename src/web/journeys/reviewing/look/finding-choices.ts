import { themes } from '../../../../core/entry/themes.ts';
import { themesToChoose } from '../../../../core/learning/library/choose-items.ts';
import type { Library } from '../../../../core/learning/library/library.ts';
import type { ReviewRead } from './review-read.ts';

/** The themes that a finding may have: those of its review's own records and findings first, then all that the library and the records know, by the alphabet. */
export function themesOffered({ lines, learning }: ReviewRead, library: Library): readonly string[] {
  const own = [...lines.flatMap(({ entry }) => entry.themes), ...learning.findings.flatMap((one) => one.themes)];
  const rest = [...themesToChoose(library), ...themes].toSorted((a, b) => a.localeCompare(b, 'en'));
  // A theme is one word in the name of a field; likeness is looked for without the marks between.
  return [...new Set([...own.toSorted((a, b) => a.localeCompare(b, 'en')), ...rest].map((theme) => theme.replaceAll(' ', '-')))];
}
