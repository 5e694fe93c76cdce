import type { Finding } from '../../check/check.ts';

/** What an item of a review is, in the order in which a page of the review has them. */
export const itemKinds = [
  'finding',
  'learning-point',
  'recommendation',
  'agency-recommendation',
  'good-practice',
  'question',
  'earlier-finding',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** One thing that a review says, in our own words. */
export interface LibraryItem {
  /** Its own within its review: `f12`. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly says: string;
  /** Its place in the review, as the review numbers it: a paragraph or a headed finding. */
  readonly where: string;
  readonly themes: readonly string[];
  /** The checks that carry it. Some of them may not be there: not built yet, or of another partnership. */
  readonly checks: readonly string[];
  /** Who is to act; of a finding, the service that it concerns. */
  readonly for?: string;
  /** What the review says was done. It is the review's own claim and no evidence of effect. */
  readonly done?: string;
  /** What shows that what was done worked, with where that is to be read. */
  readonly worked?: string;
  /** The earlier review that is cited. */
  readonly earlier?: string;
  /** Why no check carries it. */
  readonly noCheck?: string;
}

/** A published review. Aliases and initials repeat, so its key is board, aliases and year together (R215). */
export interface LibraryReview {
  readonly key: string;
  readonly board: string;
  readonly title: string;
  readonly kind: string;
  /** As the review prints it. */
  readonly published: string;
  readonly year: number;
  readonly lead: string;
  /** What it calls the children. No real name. */
  readonly aliases: readonly string[];
  readonly scope: string;
  /** The number by which the checks that come with Heed name it. */
  readonly number?: Finding['review'];
  /** The retold cases that it is of. */
  readonly cases: readonly string[];
  readonly items: readonly LibraryItem[];
  /** True of one that this partnership published itself, from a review's room. */
  readonly own?: true;
}

/** Every review that there is to learn from, the earliest first. */
export type Library = readonly LibraryReview[];

/** An item, and the review that it stands in. */
export interface ItemAt {
  readonly review: LibraryReview;
  readonly item: LibraryItem;
}

/** `Kirklees Safeguarding Children Partnership (formerly Board)`, Child E, 2020: `kirklees-safeguarding-children-partnership-child-e-2020`. */
export const reviewKey = ({ board, aliases, year }: Pick<LibraryReview, 'board' | 'aliases' | 'year'>): string =>
  [withoutBrackets(board), ...aliases.filter(isNumberedAlias), String(year)]
    .join(' ')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** "Child E" as against "S1 (half-sibling)" or a false first name, which add nothing. */
const isNumberedAlias = (alias: string): boolean => /^child\b/i.test(alias);

const withoutBrackets = (text: string): string => text.replaceAll(/\([^)]*\)/g, ' ');

/** The earliest first; those of a year by board and alias. */
export const inOrder = (reviews: readonly LibraryReview[]): Library =>
  reviews.toSorted((a, b) => a.year - b.year || a.key.localeCompare(b.key, 'en'));

/** Each item of the library: by review, and within a review as it stands there. */
export const itemsOf = (library: Library): readonly ItemAt[] => library.flatMap((review) => review.items.map((item) => ({ review, item })));

/** As something else names an item: `<key of the review>/f12`. */
export const itemName = ({ review, item }: ItemAt): string => `${review.key}/${item.id}`;

export const findItem = (library: Library, review: string | undefined, id: string | undefined): ItemAt | undefined =>
  itemsOf(library).find((at) => at.review.key === review && at.item.id === id);

export const findNamed = (library: Library, name: string): ItemAt | undefined => itemsOf(library).find((at) => itemName(at) === name);

/** Those that a check carries. */
export const carriedBy = (library: Library, check: string): readonly ItemAt[] =>
  itemsOf(library).filter(({ item }) => item.checks.includes(check));

export const isRecommendation = ({ kind }: LibraryItem): boolean => kind === 'recommendation' || kind === 'agency-recommendation';

/** Recommendations that no check carries which is there (R165): none is named, or only such as are not there. */
export const notCarried = (library: Library, checks: ReadonlySet<string>): readonly ItemAt[] =>
  itemsOf(library).filter(({ item }) => isRecommendation(item) && !item.checks.some((check) => checks.has(check)));
