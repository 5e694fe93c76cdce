import type { Range } from '../../../../anonymise/slip.ts';

export interface Sentence extends Range {
  readonly text: string;
}

/** Sentences of a text, by a full stop and a capital after it: "3.30 pm", "e.g." and "Mr. K" end none. */
export function sentencesIn(text: string): readonly Sentence[] {
  const ends = [...text.matchAll(/(?<!\b(?:Mr|Mrs|Ms|Dr|St|No|para|paras|e\.g|i\.e|cf|vs))[.!?]["”’)]?\s+(?=[“"‘(]?\p{Lu}|\d)|\n/gu)].map(
    ({ 0: said, index }) => index + said.length,
  );
  return [0, ...ends]
    .map((start, n) => ({ start, end: ends[n] ?? text.length, text: text.slice(start, ends[n] ?? text.length) }))
    .filter((one) => one.text.trim() !== '');
}
