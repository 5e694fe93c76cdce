import type { Entry } from '../../entry/entry.ts';
import { happenedBy } from '../../picture/picture.ts';
import { addDays, type Day } from '../../time/day.ts';

/** How many days are counted before a campaign, and as many from its first day on: 13 weeks. */
export const countedDays = 91;

const fromThePublic: ReadonlySet<unknown> = new Set(['neighbour', 'public', 'anonymous']);

/** Referrals from the public in as many days before a campaign began and since (R234). The counts say nothing of why. */
export interface AroundCampaign {
  readonly before: number;
  readonly since: number;
  /** The last day that is counted; before 13 weeks are over, today. */
  readonly until: Day;
  readonly isOver: boolean;
}

export function aroundCampaign(entries: readonly Entry[], { from }: { readonly from: Day }, today: Day): AroundCampaign {
  const last = addDays(from, countedDays - 1);
  const on = entries.flatMap((entry) => (entry.kind === 'referral' && fromThePublic.has(entry.facts.from) ? [happenedBy(entry)] : []));
  return {
    before: on.filter((day) => day >= addDays(from, -countedDays) && day < from).length,
    since: on.filter((day) => day >= from && day <= last).length,
    until: last > today ? today : last,
    isOver: last <= today,
  };
}
