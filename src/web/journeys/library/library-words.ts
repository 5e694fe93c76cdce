import { learningCatalogue } from '../../../core/learning/checks/catalogue.ts';
import type { ItemAt, ItemKind, LibraryReview } from '../../../core/learning/library/library.ts';
import { checkAddress, learningCheckAddress, libraryItemAddress, libraryReviewAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';

/** One item of a kind, and several. */
export const kindNames: Readonly<Record<ItemKind, readonly [one: string, several: string]>> = {
  finding: ['Finding', 'Findings'],
  'learning-point': ['Learning point', 'Learning points'],
  recommendation: ['Recommendation', 'Recommendations'],
  'agency-recommendation': ['Recommendation to an agency', 'Recommendations to agencies'],
  'good-practice': ['Good practice', 'Good practice'],
  question: ['Question', 'Questions'],
  'earlier-finding': ['Found before, as it cites it', 'Found before, as it cites it'],
};

/** "Child E, Kirklees Safeguarding Children Partnership, 2020": aliases repeat, so none stands alone. */
export const reviewCalled = ({ aliases, board, year }: LibraryReview): string =>
  `${allListed(aliases.filter((alias) => /^child\b/i.test(alias)))}, ${board.replace(/\s*\([^)]*\)/, '')}, ${year}`;

export const themeInWords = (theme: string): string => theme.replaceAll('-', ' ');

/** The checks that carry an item: those that are there, and the names of those that are not. */
export interface Carriers {
  readonly here: readonly { readonly title: string; readonly href: string }[];
  readonly notHere: string;
}

/** A check of children's records, or of the learning system. */
function carrierOf(
  id: string,
  { checks, partnership }: OpenCase,
): { readonly id: string; readonly title: string; readonly href: string } | undefined {
  const check = checks.find((one) => one.id === id);
  if (check !== undefined) return { id, title: check.title, href: checkAddress(partnership, id) };
  const learning = learningCatalogue.find((one) => one.id === id);
  return learning && { id, title: learning.title, href: learningCheckAddress(partnership, id) };
}

export function carriersIn(ids: readonly string[], open: OpenCase): Carriers {
  const here = ids.flatMap((id) => carrierOf(id, open) ?? []);
  return { here, notHere: allListed(ids.filter((id) => !here.some((one) => one.id === id)).map((id) => id.replaceAll('-', ' '))) };
}

/** What every list of items has of each. */
export const itemLine = ({ review, item }: ItemAt, open: OpenCase): object => ({
  id: item.id,
  says: item.says,
  href: libraryItemAddress(open.partnership, review.key, item.id),
  kind: kindNames[item.kind][0],
  where: item.where,
  for: item.for,
  themes: allListed(item.themes.map(themeInWords)),
  carriers: carriersIn(item.checks, open),
  noCheck: item.noCheck,
  review: { called: reviewCalled(review), href: libraryReviewAddress(open.partnership, review.key) },
});
