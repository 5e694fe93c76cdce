/**
 * How two names, or two parts of them, compare: from the same to different. The order is the order in which results are listed and reasons
 * are given; it says nothing of a person.
 */
export const levels = [
  'exact',
  /** The same but for form: accents, apostrophes, hyphens, particles, known spellings, the endings of a surname. */
  'form',
  'nickname',
  /** One has parts that the other lacks, or begins with the other. */
  'contained',
  /** A slip of the pen or of the keyboard. */
  'near',
  'sounds-alike',
  'initial',
  /** The same parts in another order. */
  'swapped',
  'different',
] as const;
export type Level = (typeof levels)[number];

/** Where a level stands in the order: 0 is exact. */
export const placeOf = (level: Level): number => levels.indexOf(level);

/** The furthest from the same of several; exact where there are none. */
export const furthest = (some: readonly Level[]): Level => levels[Math.max(0, ...some.map(placeOf))] ?? 'exact';

/** Why a comparison came to its level, in words that can stand on a page: "first name Jon / John: one letter". */
export interface Reason {
  readonly level: Level;
  readonly words: string;
}

export interface Comparison {
  /** The furthest level of its reasons. */
  readonly level: Level;
  readonly reasons: readonly Reason[];
}

export const comparisonOf = (reasons: readonly Reason[]): Comparison => ({ level: furthest(reasons.map(({ level }) => level)), reasons });

export const isAlike = ({ level }: { readonly level: Level }): boolean => level !== 'different';
