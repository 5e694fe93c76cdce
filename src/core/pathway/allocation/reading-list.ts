import type { Entry } from '../../entry/entry.ts';
import { restrictionsOf } from '../../picture/harm/restrictions.ts';
import { entriesOf, entriesOfAny, type Picture } from '../../picture/picture.ts';
import { openPlans } from '../../picture/work/plans.ts';
import { supervisionsOf } from '../supervision/supervision-work.ts';

/** What whoever takes over reads before they see the family (R130). */
export interface ReadingList {
  readonly plans: readonly Entry[];
  readonly restrictions: readonly Entry[];
  /** The last meeting or review of the plan that was held. */
  readonly review: Entry | undefined;
  readonly assessment: Entry | undefined;
  readonly supervision: Entry | undefined;
  readonly last: readonly Entry[];
}

/** How many of the last entries about the child are listed (ours). */
const lastEntries = 5;
const notRead: ReadonlySet<string> = new Set(['share', 'answer', 'identity', 'allocation']);

export const readingListOf = (p: Picture): ReadingList => ({
  plans: openPlans(p).flatMap(({ entries }) => entries.slice(-1)),
  restrictions: restrictionsOf(p).flatMap(({ terms }) =>
    terms.slice(-1).flatMap(({ entry, until }) => (until !== undefined && until <= p.today ? [] : [entry])),
  ),
  review: entriesOfAny(p, 'meeting', 'plan').findLast(
    (entry) => (entry.kind === 'meeting' && entry.facts.status === 'held') || (entry.kind === 'plan' && entry.facts.status === 'reviewed'),
  ),
  assessment: entriesOf(p, 'assessment').findLast(({ facts, about }) => facts.status === 'completed' && about.includes(p.child)),
  supervision: p.vantage.kind === 'agency' ? supervisionsOf(p, p.vantage.agency).at(-1) : undefined,
  last: p.entries
    .filter((entry) => !notRead.has(entry.kind) && entry.about.includes(p.child))
    .slice(-lastEntries)
    .toReversed(),
});
