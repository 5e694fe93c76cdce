import { type Couple, couplesOf } from '../../../../core/child-now/couple.ts';
import { claimInWords } from '../../../words/claim-words.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { lineOf, type Shown } from './sourced.ts';

/** Whether each couple is together, as each agency last had it, on one line; and what was said before. */
export const couplesView = (shown: Shown): readonly object[] => couplesOf(shown.p).map((couple) => coupleView(shown, couple));

function coupleView(shown: Shown, { one, other, last, all, differ, since }: Couple): object {
  const { names } = shown;
  return {
    pair: `${names.person(one)} and ${names.person(other)}`,
    by: last.map(({ entry, status }) => lineOf(shown, entry, status === 'together' ? 'together' : 'apart')),
    differ,
    inTouch: since && lineOf(shown, since.entry, entryTitle(since.entry, names)),
    course: all.length > last.length ? all.map(({ claim, entry }) => lineOf(shown, entry, claimInWords(claim, names))) : [],
  };
}
