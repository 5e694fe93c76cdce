import { nearest } from '../yaml/nearest.ts';
import { type Place, type Reader, wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import { readText } from '../yaml/scalars.ts';
import type { Tree } from '../yaml/tree.ts';

/** A word of a closed list. An unknown one is told of with the known word that it is most like. */
export const readWord =
  <const W extends string>(words: readonly W[], what: string): Reader<W> =>
  (tree, place) => {
    const text = readText(tree, place);
    const found = words.find((word) => word === text);
    return text === undefined || found !== undefined ? found : unknownWord(tree, place, text, words, what);
  };

export function unknownWord(tree: Tree, place: Place, text: string, words: readonly string[], what: string): undefined {
  const like = nearest(text, words);
  const known = words.length <= 24 ? ` The words are: ${words.join(', ')}.` : ' rules/README.md lists the words.';
  return wrong(
    place,
    tree,
    `${quoted(text)} is no ${what}.`,
    `${like === undefined ? 'Use a word of the list.' : `Did you mean ${like}?`}${known}`,
  );
}
