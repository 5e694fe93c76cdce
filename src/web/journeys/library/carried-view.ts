import type { AnyCheck } from '../../../core/check/check.ts';
import { itemsLearntFrom } from '../../../core/learning/library/learnt-from.ts';
import { carriedBy, type ItemAt, type Library } from '../../../core/learning/library/library.ts';
import { checkAddress, libraryAddress, libraryItemAddress, libraryReviewAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { kindNames, reviewCalled } from './library-words.ts';

const lineOf = ({ review, item }: ItemAt, { partnership }: OpenCase): object => ({
  says: item.says,
  href: libraryItemAddress(partnership, review.key, item.id),
  kind: kindNames[item.kind][0],
  where: item.where,
});

/** What of the library a check carries: by review, and in the order of each review. */
export const carriedView = (check: string, open: OpenCase, library: Library): object => ({
  library: libraryAddress(open.partnership),
  reviews: [...Map.groupBy(carriedBy(library, check), ({ review }) => review)].map(([review, items]) => ({
    called: reviewCalled(review),
    href: libraryReviewAddress(open.partnership, review.key),
    items: items.map((at) => lineOf(at, open)),
  })),
});

/** How many a question shows of what it was learnt from: the rest stands on the page of its check. */
const mostShown = 3;

/** What a question was learnt from, as the library has it at the places that its check names. */
export function learntView(check: AnyCheck, open: OpenCase, library: Library): object {
  const all = itemsLearntFrom(check, library);
  return {
    shown: all.slice(0, mostShown).map((at) => ({ ...lineOf(at, open), review: reviewCalled(at.review) })),
    more: all.length > mostShown ? `${checkAddress(open.partnership, check.id)}#carries` : undefined,
  };
}
