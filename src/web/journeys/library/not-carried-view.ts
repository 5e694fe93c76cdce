import { learningCatalogue } from '../../../core/learning/checks/catalogue.ts';
import { isRecommendation, notCarried } from '../../../core/learning/library/library.ts';
import { libraryAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { itemLine, reviewCalled } from './library-words.ts';

/** Recommendations that no check carries, each with the reason where one is on record: by review and place. */
export function notCarriedView(open: OpenCase, { sources: { library } }: GivenCase): object {
  const all = notCarried(library, new Set([...open.checks, ...learningCatalogue].map(({ id }) => id)));
  return {
    title: 'Recommendations that no check carries',
    back: { href: libraryAddress(open.partnership), text: 'Library of findings' },
    of: library.flatMap(({ items }) => items.filter(isRecommendation)).length,
    count: all.length,
    reviews: [...Map.groupBy(all, ({ review }) => review)].map(([review, items]) => ({
      called: reviewCalled(review),
      items: items.map((at) => itemLine(at, open)),
    })),
  };
}
