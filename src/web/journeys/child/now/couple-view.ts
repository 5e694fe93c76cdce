import { type Couple, couplesOf } from '../../../../core/child-now/couple.ts';
import { parentsOf } from '../../../../core/picture/family/family.ts';
import { claimInWords } from '../../../words/claim-words.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { lineOf, type Shown } from './sourced.ts';

/**
 * Whether each couple is together, as each agency last had it, on one line; and what was said before. The child's parents come first, and
 * whomever agencies have differently.
 */
export function couplesView(shown: Shown): { readonly first: readonly object[]; readonly others: readonly object[] } {
  const parents = parentsOf(shown.p, shown.p.child);
  const isFirst = ({ one, other, differ, since }: Couple): boolean =>
    differ || since !== undefined || (parents.includes(one) && parents.includes(other));
  const all = couplesOf(shown.p);
  const first = all.some(isFirst) ? all.filter(isFirst) : all;
  return {
    first: first.map((couple) => coupleView(shown, couple)),
    others: all.filter((couple) => !first.includes(couple)).map((couple) => coupleView(shown, couple)),
  };
}

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
