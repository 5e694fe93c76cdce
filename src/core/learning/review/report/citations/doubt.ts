import type { Range } from '../../../../anonymise/slip.ts';
import type { NumberedParagraph } from '../numbered.ts';
import { inWordsAround } from '../words-around.ts';

/** What may be wrong with a citation or a sum. */
export const doubtKinds = [
  'number-twice',
  'number-jumps',
  'leads-nowhere',
  'leads-elsewhere',
  'date-cannot-be',
  'interval-differs',
  'age-differs',
  'figures-differ',
  'list-differs',
] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** Something found in one paragraph of a draft. It is pointed out, and never put right by itself. */
export interface Doubt extends Range {
  readonly kind: DoubtKind;
  readonly at: NumberedParagraph;
  readonly text: string;
  /** Why, in words that can stand on a page. */
  readonly why: string;
  /** Where two readings are open, a page says "may be". */
  readonly sure: boolean;
}

/** A doubt without its place: what one of the rules finds in a paragraph. */
export type Doubted = Pick<Doubt, 'kind' | 'start' | 'end' | 'why' | 'sure'>;

export const doubtAt = (at: NumberedParagraph, { kind, start, end, why, sure }: Doubted): Doubt => ({
  ...{ kind, start, end, why, sure, at },
  text: at.text.slice(start, end),
});

/** The same doubt about the same words, wherever the paragraph has moved to: what was kept holds until its words change. */
export const doubtKey = ({ kind, at: { section, text }, start, end }: Doubt): string =>
  `${kind} ${section}: ${inWordsAround(text, { start, end })}`;
