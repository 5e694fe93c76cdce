import type { Entry } from '../../entry/entry.ts';
import type { FactShape } from '../../entry/fact.ts';
import { vocabulary } from '../../entry/vocabulary.ts';
import { onceFor } from '../memo.ts';

/** Everything that an entry says in the recorder's own words: its text, and the facts that are written as text. */
export const wordsOf = onceFor((entry: Entry): string => {
  const shapes: Readonly<Record<string, FactShape>> = vocabulary[entry.kind].facts;
  const facts = Object.entries(entry.facts).flatMap(([name, value]) =>
    shapes[name]?.shape === 'text' && typeof value === 'string' ? [value] : [],
  );
  return [entry.text, ...facts].filter((words) => words.trim() !== '').join('. ');
});

/** A text in its sentences, a list by semicolons in its items. */
const sentencesOf = (text: string): readonly string[] => text.split(/[.!?;](?:\s|$)|\n/);

/**
 * A reading of what an entry says in words: true where one of its sentences has the pattern and nothing in it that turns it round.
 * It is kept for each entry, since the same words are read at every moment of a case.
 */
export const saysInWords = (pattern: RegExp, turnedRound?: RegExp): ((entry: Entry) => boolean) =>
  onceFor((entry: Entry): boolean => {
    const words = wordsOf(entry);
    if (!pattern.test(words)) return false;
    return sentencesOf(words).some((sentence) => pattern.test(sentence) && turnedRound?.test(sentence) !== true);
  });
