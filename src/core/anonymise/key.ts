import type { Span } from '../time/span.ts';

/** How the publication speaks of somebody. A child's sex may be concealed: then it says "they", whatever the records say. */
export type Pronouns = 'she' | 'he' | 'they';

/** Somebody who is named in what is to be published, and what stands instead. */
export interface KeyPerson {
  readonly id: string;
  /** Every name on record, the one in use first: former names, short forms and aliases of the person's own among them. */
  readonly names: readonly string[];
  /** What stands instead: "Child A", "the mother", "Adult B". */
  readonly alias: string;
  /** Other words for the same person that may stand: "Mother", "Child A's mother". */
  readonly alsoCalled?: readonly string[];
  readonly pronouns: Pronouns;
  /** How the records speak of the person, where it is known: needed to put "they" for "she". */
  readonly recordedAs?: 'she' | 'he';
  /** What the person is to the child, in one plain word: "father". Where the alias is another ("Adult B"), "the father" is no alias. */
  readonly role?: string;
  readonly born?: Span;
}

export const placeSorts = ['address', 'street', 'town', 'area', 'school', 'practice', 'hospital', 'service', 'agency', 'other'] as const;
export type PlaceSort = (typeof placeSorts)[number];

/** A place, agency or team that is named, and what stands instead: "an address", "a town in the north", "School 1". */
export interface KeyPlace {
  readonly id: string;
  readonly sort: PlaceSort;
  readonly names: readonly string[];
  /** Nothing where the publication names it openly. */
  readonly alias?: string;
}

/** How finely a date may be said. With `age`, dates are told as how old one child was. */
export const dateGrains = ['day', 'month', 'season', 'year', 'age'] as const;
export type DateGrain = (typeof dateGrains)[number];

export interface DateRule {
  readonly grain: DateGrain;
  /** The id of the child whose age is told, for the grain `age`. */
  readonly ageOf?: string;
}

/** An alias that another publication or another child's copy has, and what it is of: "review of Child T, 2017". */
export interface UsedAlias {
  readonly alias: string;
  readonly of: string;
}

/** Who and what is named, and what stands instead: the glossary, to be kept apart from every copy that is made with it. */
export interface Key {
  readonly people: readonly KeyPerson[];
  readonly places: readonly KeyPlace[];
  readonly dates: DateRule;
  readonly usedElsewhere: readonly UsedAlias[];
}
