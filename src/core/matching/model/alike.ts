/** How sure a match is, in the words of the Department for Education's single unique identifier; `many matches` where several are as good. */
export const grades = ['match', 'potential match', 'low confidence', 'many matches', 'no match'] as const;
export type Grade = (typeof grades)[number];

/** What two records are to one another. */
export interface Alike {
  readonly grade: Grade;
  /** What the two are more likely to be where they are not one person. */
  readonly otherwise: 'one household' | 'strangers';
  /** In plain words, what is the same first: "same surname and date of birth", "first name Jon / John", "address differs". */
  readonly reasons: readonly string[];
}

/** Two records that are proposed as one person, or as of one household; nothing is joined by it. */
export interface Proposal extends Alike {
  /** Ids of the records; the one that comes first by its letters is the first. */
  readonly pair: readonly [one: string, other: string];
  readonly proposed: 'one person' | 'one household';
}

/** A record that was found to be alike to one that was asked for. */
export interface Found extends Alike {
  readonly id: string;
}
