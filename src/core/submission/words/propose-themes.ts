import { themeWords } from './lexicon/themes-by-words.ts';
import { wordSets } from './lexicon/word-sets.ts';
import { PhraseIndex } from './phrase/index-of.ts';
import type { ThemeProposed } from './proposed.ts';
import { becauseOf, type Reading } from './text/reading.ts';

const index = new PhraseIndex(Object.entries(themeWords), ([, phrases]) => phrases, wordSets);

/** What the words of a row touch. */
export const themesIn = (reading: Reading): readonly ThemeProposed[] =>
  [...Map.groupBy(index.fits(reading), ({ row: [theme] }) => theme)].map(([theme, fits]) => ({
    theme,
    because: fits.flatMap((fit) => becauseOf(reading, fit)),
  }));
