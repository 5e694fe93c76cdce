import type { AgencyId } from '../entry/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Bundle } from '../prompt/bundles.ts';
import { allWeeks, busyWeeks, type DeskLoad, loadOf, type WeeklyLoad } from '../prompt/load.ts';
import type { Day } from '../time/day.ts';
import { dayAt } from '../time/instant.ts';

/** What the prompts of a case ask of each desk that must answer some of them, up to a day. */
export interface CaseLoad {
  readonly desks: readonly DeskLoad[];
  /** Over the weeks that brought a desk anything. */
  readonly busy: WeeklyLoad;
  /** Over all weeks in which a desk's agency was at work with the family. */
  readonly all: WeeklyLoad;
}

export function caseLoad(prompts: readonly Bundle[], { entries }: Ledger, until: Day): CaseLoad {
  const first = new Map<AgencyId, Day>();
  for (const { by, recorded } of entries) if (!first.has(by)) first.set(by, dayAt(recorded));
  const desks = loadOf(prompts, until);
  return { desks, busy: busyWeeks(desks), all: allWeeks(desks, (agency) => first.get(agency), until) };
}
