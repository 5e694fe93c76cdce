import { lastWholeQuarterEnds } from '../../../core/learning/impact/quarter.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { printOfEntries } from '../../../core/prompt/print.ts';
import { type Day, formatDay } from '../../../core/time/day.ts';
import type { Figured } from '../../reading/figuring.ts';
import type { GivenCase } from '../../routing/route.ts';

/** The figures that a visitor may be shown for a day: of what they may read, and of what is asked of their own agency; of all, for whoever reads the whole. */
export function figuresFor(on: Day, { open, visitor, figuring }: GivenCase): Promise<Figured> {
  const { partnership, vantage, ledger, policy } = open;
  const name = JSON.stringify([
    partnership.id,
    ownAgency(vantage),
    visitor.worker,
    visitor.looker?.account,
    formatDay(lastWholeQuarterEnds(on)),
  ]);
  const print = partnership.demonstration ? `${printOfEntries(ledger.entries)} ${policy.statements.length}` : undefined;
  return figuring.figure(name, print, () => ({ ledger, vantage, children: partnership.children, questions: open.questions(), on }));
}
