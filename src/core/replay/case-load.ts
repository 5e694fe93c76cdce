import type { Ledger } from '../ledger/ledger.ts';
import type { Bundle } from '../prompt/bundles.ts';
import { allWeeks, atWorkFrom, busyWeeks, type DeskLoad, loadOf, type WeeklyLoad } from '../prompt/load.ts';
import type { Day } from '../time/day.ts';

/** What the prompts of a case ask of each desk that must answer some of them, up to a day. */
export interface CaseLoad {
  readonly desks: readonly DeskLoad[];
  /** Over the weeks that brought a desk anything. */
  readonly busy: WeeklyLoad;
  /** Over all weeks in which a desk's agency was at work with the family. */
  readonly all: WeeklyLoad;
}

export function caseLoad(prompts: readonly Bundle[], ledger: Ledger, until: Day): CaseLoad {
  const first = atWorkFrom(ledger);
  const desks = loadOf(prompts, until);
  return { desks, busy: busyWeeks(desks), all: allWeeks(desks, (agency) => first.get(agency), until) };
}
