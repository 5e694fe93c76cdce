import type { Entry } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import { livingArrangementsOf } from '../pathway/arrangement/living-arrangement.ts';
import { concernsChild } from '../picture/family/concerns-child.ts';
import { termsOn } from '../picture/harm/restrictions.ts';
import { onceFor } from '../picture/memo.ts';
import { entriesOf, happenedBy, type Picture } from '../picture/picture.ts';
import { openPlans } from '../picture/work/plans.ts';
import { laterEntry } from './noted.ts';

/** What it rests on that the child lives where the child does. */
export type LegalBasis = 'looked-after' | 'order' | 'police-protection' | 'written-agreement' | 'arrangement' | 'decision';

export interface Grounded {
  readonly basis: LegalBasis;
  readonly entry: Entry;
}

/** What is on record of the law or the agreement by which the child lives where the child does, latest first. Empty: an understanding, or nothing was written down. */
export const groundsOfHome = onceFor((p: Picture): readonly Grounded[] =>
  [
    ...openPlans(p).flatMap((plan): readonly Grounded[] => {
      const entry = plan.opened ?? plan.entries[0];
      return plan.type === 'looked-after' && entry !== undefined ? [{ basis: 'looked-after', entry }] : [];
    }),
    ...entriesOf(p, 'legal').flatMap((entry): readonly Grounded[] =>
      entry.facts.type === 'order' && isForChild(p, entry, entry.facts.children) && !isOver(p, entry.facts.until?.latest)
        ? [{ basis: 'order', entry }]
        : [],
    ),
    ...livingArrangementsOf(p).flatMap(({ entry, holds }): readonly Grounded[] => (holds ? [{ basis: 'arrangement', entry }] : [])),
    ...entriesOf(p, 'incident').flatMap((entry): readonly Grounded[] =>
      entry.facts.nature === 'police-protection' && entry.about.includes(p.child) && p.today - happenedBy(entry) <= 3
        ? [{ basis: 'police-protection', entry }]
        : [],
    ),
    ...termsOn(p).flatMap(({ entry, protects }): readonly Grounded[] =>
      entry.facts.type === 'written-agreement' && protects.includes(p.child) ? [{ basis: 'written-agreement', entry }] : [],
    ),
    ...entriesOf(p, 'decision').flatMap((entry): readonly Grounded[] =>
      ['placement', 'return-home', 'rely-on-relatives'].includes(entry.facts.type ?? '') && isForChild(p, entry, entry.facts.children)
        ? [{ basis: 'decision', entry }]
        : [],
    ),
  ]
    .filter(({ entry }) => happenedBy(entry) <= p.today)
    .toSorted((a, b) => laterEntry(a.entry, b.entry)),
);

const isForChild = (p: Picture, entry: Entry, children: readonly PersonId[] | undefined): boolean =>
  children === undefined ? entry.about.includes(p.child) && concernsChild(p, entry) : children.includes(p.child);

const isOver = (p: Picture, until: number | undefined): boolean => until !== undefined && until < p.today;
