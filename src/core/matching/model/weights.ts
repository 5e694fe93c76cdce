/**
 * How often pairs of records come to each level of one feature: of one person, of two of a household, of two strangers. A place in the list is a
 * level (`values/levels.ts`), its first is for what is missing and is not used; each list adds up to 1.
 */
export interface LevelShares {
  readonly same: readonly number[];
  readonly household: readonly number[];
  readonly stranger: readonly number[];
}

/** How often a value is borne, for those that are borne more often than is usual. */
export interface Frequencies {
  /** How many records have a value. */
  readonly of: number;
  /** The share of two strangers that have the same value. */
  readonly alike: number;
  readonly values: Readonly<Record<string, number>>;
}

/**
 * What was learnt of how records of one person differ: all that the model needs, as plain JSON, so that it can be kept between runs. Trained on a
 * partnership's own records (`trainWeights`), or shipped (`defaultWeights`).
 */
export interface Weights {
  /** How many records they were learnt from; 0 for those that are shipped. */
  readonly learntFrom: number;
  /** Of all pairs of records, the share of one person and the share of one household. */
  readonly pairs: { readonly same: number; readonly household: number };
  /** Of records of one person, the share between which they moved house. */
  readonly moved: number;
  /** By the kind of the feature (`given`), or the kind and its label where there are several (`identifier: NHS number`). */
  readonly features: Readonly<Record<string, LevelShares>>;
  readonly frequencies: Readonly<Record<string, Frequencies>>;
  /** Names that were found to stand for one another, in plain letters, beside those that Heed knows. */
  readonly aliases: readonly (readonly [one: string, other: string])[];
}
