import { itemKinds, type LibraryItem, type LibraryReview } from '../../../core/learning/library/library.ts';
import { isShown, shownByReplays } from '../../../core/learning/library/shown-by-replay.ts';
import { libraryAddress, libraryItemAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { itemLine, kindNames, reviewCalled } from './library-words.ts';
import { askedLine } from './replay-view.ts';

/** One review: everything that it says, by kind and in its own order, each with its checks and the replay that shows it. */
export function reviewView(review: LibraryReview, given: GivenCase): object {
  const { open } = given;
  return {
    title: reviewCalled(review),
    back: { href: libraryAddress(open.partnership), text: 'Library of findings' },
    review,
    children: allListed(review.aliases),
    retold: review.cases.length > 0,
    kinds: itemKinds.flatMap((kind) => {
      const items = review.items.filter((item) => item.kind === kind);
      return items.length === 0 ? [] : [{ id: kind, called: kindNames[kind][1], items: items.map((item) => lineOf(item, review, given)) }];
    }),
  };
}

function lineOf(item: LibraryItem, review: LibraryReview, given: GivenCase): object {
  const shown = shownByReplays({ review, item }, given.sources.replays);
  const first = shown
    .flatMap(({ there, elsewhere, replay }) => [
      ...there.flatMap(({ asked }) => asked.map((one) => ({ ...one, case: replay.title, there: true }))),
      ...elsewhere.map((one) => ({ ...one, case: replay.title, there: false })),
    ])
    .toSorted((a, b) => Number(b.there) - Number(a.there) || a.on - b.on)[0];
  return {
    ...itemLine({ review, item }, given.open),
    done: item.done,
    earlier: item.earlier,
    isPraise: item.kind === 'good-practice',
    praised: shown.some(({ praised }) => praised.length > 0 && praised.every(({ questioned }) => !questioned)),
    first: first && { ...askedLine(first, given), case: first.case, there: first.there },
    replay: `${libraryItemAddress(given.open.partnership, review.key, item.id)}#replay`,
    nothing: !shown.some(isShown),
  };
}
