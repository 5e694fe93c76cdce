import { chooseItems, type LookedFor, themesToChoose } from '../../../core/learning/library/choose-items.ts';
import { type ItemAt, itemKinds, type LibraryReview } from '../../../core/learning/library/library.ts';
import { libraryAddress, libraryReviewAddress, notCarriedAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { isAnything } from './library-form.ts';
import { itemLine, kindNames, reviewCalled, themeInWords } from './library-words.ts';

/** The reviews, a search of what they say, and what was found, by review and place. */
export function libraryView(looked: LookedFor, { open, sources: { library } }: GivenCase): object {
  const { partnership } = open;
  const isSearch = isAnything(looked);
  const found = isSearch ? chooseItems(library, looked) : [];
  return {
    title: 'Library of findings',
    search: libraryAddress(partnership),
    notCarried: notCarriedAddress(partnership),
    reviews: library.map((review) => reviewLine(review, open)),
    looked: { ...looked, for: looked.service },
    more: looked.service !== undefined || looked.board !== undefined || looked.year !== undefined || looked.check !== undefined,
    kinds: choices(itemKinds, (kind) => kindNames[kind][1], looked.kind),
    themes: choices(themesToChoose(library), themeInWords, looked.theme),
    checks: choices(
      open.checks.map(({ id }) => id),
      (id) => open.checks.find((check) => check.id === id)?.title ?? id,
      looked.check,
    ),
    boards: choices([...new Set(library.map(({ board }) => board))], (board) => board, looked.board),
    years: choices(
      [...new Set(library.map(({ year }) => String(year)))],
      (year) => year,
      looked.year === undefined ? undefined : String(looked.year),
    ),
    isSearch,
    count: found.length === 0 ? 'Nothing is found.' : found.length === 1 ? 'One is found.' : `${found.length} are found.`,
    found: [...Map.groupBy(found, ({ review }) => review)].map(([review, items]) => ({
      called: reviewCalled(review),
      href: libraryReviewAddress(partnership, review.key),
      items: items.map((at: ItemAt) => itemLine(at, open)),
    })),
  };
}

const reviewLine = (review: LibraryReview, { partnership }: OpenCase): object => ({
  called: reviewCalled(review),
  href: libraryReviewAddress(partnership, review.key),
  title: review.title,
  published: review.published,
});

const choices = <T extends string>(values: readonly T[], text: (value: T) => string, chosen: string | undefined): readonly object[] => [
  { value: '', text: 'Any' },
  ...values.map((value) => ({ value, text: text(value), selected: value === chosen })),
];
