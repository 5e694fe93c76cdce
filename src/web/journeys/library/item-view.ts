import { type ItemAt, itemName } from '../../../core/learning/library/library.ts';
import { citedBefore, type LikelyTwin, likelyTwins } from '../../../core/learning/library/likely-twins.ts';
import { shownByReplays } from '../../../core/learning/library/shown-by-replay.ts';
import { libraryAddress, libraryReviewAddress, libraryThemeAddress, trainingAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { carriersIn, itemLine, kindNames, reviewCalled, themeInWords } from './library-words.ts';
import { replayView } from './replay-view.ts';

/** One item: what it says, what carries it, what the replay shows of it, and what was found before, side by side. */
export function itemView({ review, item }: ItemAt, given: GivenCase): object {
  const { open, sources, visitor } = given;
  const { partnership } = open;
  const name = itemName({ review, item });
  const twins = likelyTwins({ ...item, review: review.key }, sources.library);
  const since = twins.filter((twin) => twin.review.year > review.year);
  return {
    title: item.says,
    form: true,
    caption: `${kindNames[item.kind][0]}: ${reviewCalled(review)}`,
    review: { called: reviewCalled(review), href: libraryReviewAddress(partnership, review.key), year: review.year },
    back: { href: libraryReviewAddress(partnership, review.key), text: reviewCalled(review) },
    item: { ...itemLine({ review, item }, open), done: item.done, worked: item.worked, earlier: item.earlier },
    isPraise: item.kind === 'good-practice',
    themes: item.themes.map((theme) => ({ text: themeInWords(theme), href: libraryThemeAddress(partnership, theme) })),
    replays: shownByReplays({ review, item }, sources.replays).map((one) => replayView(one, given)),
    cited: citedBefore({ review, item }).map((twin) => twinView(twin, open)),
    before: twins.filter((twin) => twin.review.year <= review.year).map((twin) => twinView(twin, open)),
    since: since.map((twin) => twinView(twin, open)),
    library: libraryAddress(partnership),
    ways: visitor.may('keep-learning')
      ? [
          { text: 'A briefing of one page for teams', href: trainingAddress(partnership, ['new-briefing'], { item: name }) },
          { text: 'A course', href: trainingAddress(partnership, ['new-course'], { item: name }) },
        ]
      : undefined,
  };
}

/** One that may be the same lesson: when, what was done, and what shows that it worked, as far as it is known here. */
export const twinView = (twin: LikelyTwin, open: OpenCase): object => ({
  ...itemLine(twin, open),
  published: twin.review.published,
  earlier: twin.item.earlier,
  done: twin.item.done,
  worked: twin.item.worked,
  reasons: twin.reasons,
  checks: carriersIn(twin.checks, open).here,
});
