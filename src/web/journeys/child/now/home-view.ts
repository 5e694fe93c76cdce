import { looksAtHome } from '../../../../core/child-now/home-in-order.ts';
import { groundsOfHome, type LegalBasis } from '../../../../core/child-now/where-child-lives.ts';
import { allListed } from '../../../words/all-listed.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { beginningOf, type Line, lineOf, type Shown } from './sourced.ts';

const bases: Readonly<Record<Exclude<LegalBasis, 'decision' | 'arrangement'>, string>> = {
  'looked-after': 'Looked after',
  order: 'An order',
  'police-protection': 'Police protection',
  'written-agreement': 'A written agreement',
};

/** How many looks at the home are shown before the rest is folded: the latest. */
const shownLooks = 3;

/** Looks at the home, in the order in which they happened, and what is on record of the law by which the child lives there. */
export function homeView(shown: Shown): {
  readonly grounds: readonly Line[];
  readonly earlier: readonly Line[];
  readonly looks: readonly Line[];
} {
  const looks = looksAtHome(shown.p).map(({ entry, scale, rooms }) => {
    const put = scale === undefined ? '' : ` Put at ${scale}.`;
    const seen = rooms.length === 0 ? '' : ` Rooms seen: ${allListed(rooms)}.`;
    return lineOf(shown, entry, `${beginningOf(entry)}${put}${seen}`);
  });
  const earlier = looks.length > shownLooks + 1 ? looks.slice(0, -shownLooks) : [];
  return {
    grounds: groundsOfHome(shown.p).map(({ basis, entry }) =>
      lineOf(
        shown,
        entry,
        basis === 'decision' || basis === 'arrangement'
          ? entryTitle(entry, shown.names)
          : `${bases[basis]}: ${entryTitle(entry, shown.names)}`,
      ),
    ),
    earlier,
    looks: looks.slice(earlier.length),
  };
}
