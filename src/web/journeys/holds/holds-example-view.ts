import type { AgencyId } from '../../../core/entry/ids.ts';
import { fewest } from '../../../core/learning/counts/count.ts';
import { showDay } from '../../../core/time/day.ts';
import { holdsAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { checkFiguresView } from './check-figures-view.ts';
import { inventedFigures } from './invented.ts';

/** Figures of a partnership that does not exist. */
export function holdsExampleView({ open }: GivenCase): object {
  const { figures, action, until, names } = inventedFigures();
  return {
    title: 'An example, with invented numbers',
    isExample: true,
    fewest,
    back: { href: holdsAddress(open.partnership), text: 'Back to every check' },
    until: showDay(until),
    figures: checkFiguresView(figures, until, { agency: (id: AgencyId) => names.get(id) ?? '' }, [
      { id: 'example', title: 'A new form for requests', on: action, checks: [] },
    ]),
  };
}
