/** A stretch of text with words for where it stands: a paragraph, a cell of a table, a footnote. */
export interface Passage {
  /** "Paragraph 4", "Row 12, What happened". */
  readonly at: string;
  readonly text: string;
}

/** What sort of thing should not stand. The order is the one in which a page lists them. */
export const slipSorts = [
  'name',
  'initials',
  'unknown-name',
  'place',
  'number',
  'date',
  'pronoun',
  'alias-of-another',
  'alias-unknown',
  'alias-unsteady',
] as const;
export type SlipSort = (typeof slipSorts)[number];

/** From the first character to after the last, in UTF-16 units, as JavaScript counts. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Something found in one text. */
export interface Found extends Range {
  readonly sort: SlipSort;
  /** Why, in words that can stand on a page. */
  readonly why: string;
  /** What could stand there; nothing where a person has to find the words. */
  readonly instead?: string;
  /** The person or place of the key whom it is of. */
  readonly of?: string;
}

export interface Slip extends Found {
  /** Which passage, from 0. */
  readonly passage: number;
  readonly at: string;
  /** What stands there. */
  readonly text: string;
}

/** Something that is no slip by any rule and may still tell who somebody is: for a person to judge. */
export interface Detail extends Range {
  readonly passage: number;
  readonly at: string;
  readonly text: string;
  readonly why: string;
}

/** How usual an English word is, in small letters; nothing for what is no word of the language, as most names are not. */
export type WordList = (word: string) => 'common' | 'rare' | undefined;

export interface Checked {
  readonly slips: readonly Slip[];
  readonly details: readonly Detail[];
}
