import type { FactProposed } from './proposed.ts';
import type { Reading } from './text/reading.ts';

const sentence = /[^.;!?\n]+/g;
const ifThen = /\b(?:if|should|in case|as soon as|any (?:sign|word|news) of)\b[^.;]{8,}/i;
const because = /\b(?:because|since|as|on the ground that|on account of|in view of|so that)\b (.+)$/i;

/** What is done if something happens, in the words of its sentence. */
export function contingencyIn({ asked }: Reading): readonly FactProposed[] {
  const [found] = sentencesIn(asked.cells.event).filter(({ words }) => ifThen.test(words));
  return found === undefined
    ? []
    : [{ fact: 'contingency', value: found.words, because: [{ in: 'event', start: found.start, end: found.end }] }];
}

/** Why: what follows "because" and its like; else what is written after the first sentence. */
export function reasonIn({ asked }: Reading): readonly FactProposed[] {
  const all = sentencesIn(asked.cells.event);
  const told = all.flatMap(({ words, end }) => {
    const why = because.exec(words)?.[1];
    return why === undefined ? [] : [{ words: why, start: end - why.length, end }];
  });
  const [first] = told;
  const [, second] = all;
  const last = all.at(-1);
  const found =
    first ??
    (second === undefined || last === undefined
      ? undefined
      : { words: asked.cells.event?.slice(second.start, last.end) ?? '', start: second.start, end: last.end });
  return found === undefined
    ? []
    : [{ fact: 'reason', value: found.words, because: [{ in: 'event', start: found.start, end: found.end }] }];
}

function sentencesIn(text = ''): readonly { readonly words: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(sentence)].flatMap(({ 0: raw, index }) => {
    const words = raw.trim();
    const start = index + raw.indexOf(words);
    return words.length < 3 ? [] : [{ words, start, end: start + words.length }];
  });
}
