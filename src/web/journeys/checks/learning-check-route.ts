import { type AnyLearningCheck, learningCatalogue, putTo } from '../../../core/learning/checks/catalogue.ts';
import { carriedBy } from '../../../core/learning/library/library.ts';
import { checksAddress, libraryItemAddress } from '../../addresses.ts';
import { casePage, type GivenCase } from '../../routing/route.ts';
import { learntFromWords } from '../../words/review-names.ts';
import { kindNames, reviewCalled } from '../library/library-words.ts';
import { withOwnLibrary } from '../report/own-library.ts';

/** One check over the learning system: what it asks, why, and what it is put to. */
export const learningCheckRoute = withOwnLibrary(
  casePage({
    address: '/cases/:case/learning-checks/:check',
    permission: 'read-case',
    audit: 'check-shown',
    parse: ({ params }) => learningCatalogue.find(({ id }) => id === params.check),
    read: (check) => check,
    show: learningCheckView,
    template: 'checks/learning-check.njk',
  }),
);

function learningCheckView(check: AnyLearningCheck, { open: { partnership }, sources }: GivenCase): object {
  return {
    title: check.title,
    back: { href: checksAddress(partnership), text: 'The checks' },
    asks: check.asks.replaceAll('{', '[').replaceAll('}', ']'),
    because: check.because,
    learntFrom: learntFromWords(check.learntFrom),
    putTo: putTo[check.id],
    settings: Object.values(check.parameters).map(({ means, value, unit, source }) => ({
      means,
      value: `${value} ${unit.replaceAll('-', ' ')}`,
      source,
    })),
    ways: check.ways.map(({ says }) => says),
    notWhen: check.notWhen,
    carries: carriedBy(sources.library, check.id).map((at) => ({
      says: at.item.says,
      href: libraryItemAddress(partnership, at.review.key, at.item.id),
      line: `${kindNames[at.item.kind][0]}, ${reviewCalled(at.review)}, ${at.item.where}`,
    })),
  };
}
