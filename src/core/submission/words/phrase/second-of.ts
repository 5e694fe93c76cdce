import type { Node, Sequence } from './read-phrase.ts';
import { wordTest } from './word-test.ts';

/** Which words may come second in a phrase. */
export interface Second {
  readonly words: ReadonlySet<string>;
  readonly stems: readonly string[];
  readonly may: (word: string) => boolean;
}

/** Which words may come after the first word, or after whoever a first slot names; nothing where any may. */
export function secondOf([first, ...rest]: Sequence): Second | undefined {
  if (first === undefined || rest.length === 0 || !(first.is === 'slot' || isOneWord(first)) || rest.every(({ is }) => is === 'maybe'))
    return undefined;
  const next = beginningsOf(rest);
  if (next.some(({ is }) => is === 'slot' || is === 'gap')) return undefined;
  const words = new Set(next.flatMap((node) => (node.is === 'word' ? [node.word] : [])));
  const stems = next.flatMap((node) => (node.is === 'stem' ? [node.stem] : []));
  return { words, stems, may: wordTest(words, stems) };
}

const isOneWord = (node: Node): boolean =>
  node.is === 'word' || node.is === 'stem' || (node.is === 'one-of' && node.ways.every((way) => way.length === 1 && way.every(isOneWord)));

/** The words, beginnings of words and slots with which a phrase may begin, each once. */
export function beginningsOf(sequence: Sequence): readonly Node[] {
  const found = new Map<string, Node>();
  for (const node of sequence) {
    const ways = node.is === 'one-of' || node.is === 'maybe' ? node.ways.flatMap(beginningsOf) : [node];
    for (const way of ways) found.set(JSON.stringify(way.is === 'slot' ? { is: way.is, number: way.slot === 'number' } : way), way);
    if (node.is !== 'maybe') break;
  }
  return [...found.values()];
}
