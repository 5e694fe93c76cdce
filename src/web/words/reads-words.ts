import type { AnyCheck } from '../../core/check/check.ts';
import { anyRecord } from '../../core/check/reads.ts';
import { vocabulary } from '../../core/entry/vocabulary.ts';
import { inPlainWords, withCapital } from './plain-words.ts';

/** What a check reads, in plain words: the kinds of record, and what is said of people. */
export interface ReadsInWords {
  /** True where it reads records of every kind. */
  readonly any: boolean;
  readonly kinds: readonly { readonly name: string; readonly means: string }[];
  readonly claims: readonly string[];
}

export const readsInWords = ({ reads: { kinds, claims } }: AnyCheck): ReadsInWords => {
  const any = anyRecord.every((kind) => kinds.includes(kind));
  return {
    any,
    kinds: any ? [] : kinds.map((kind) => ({ name: withCapital(inPlainWords(kind)), means: lowered(vocabulary[kind].means) })),
    claims: claims.map(inPlainWords),
  };
};

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
