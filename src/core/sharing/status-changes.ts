import type { Entry } from '../entry/entry.ts';
import type { AgencyId } from '../entry/ids.ts';
import type { Kind } from '../entry/vocabulary.ts';
import type { Picture } from '../picture/picture.ts';
import { knownToFrom } from '../picture/told.ts';
import type { Day } from '../time/day.ts';

/** Kinds by which a child's standing, and that of the adults around them, changes. */
const ofStanding: ReadonlySet<Kind> = new Set<Kind>([
  'referral',
  'referral-decision',
  'assessment',
  'plan',
  'decision',
  'restriction',
  'legal',
  'allocation',
  'service',
]);

/** Something that changed for a child or an adult around them, and the day on which an agency came to know of it. */
export interface StatusChange {
  readonly entry: Entry;
  readonly reached: Day;
}

/**
 * What changed for a child and the adults around them, by what others gave an agency between two days, both counted, the latest first: plans, referrals,
 * closings, orders and services (finding: 1 §12.3-12.6).
 */
export const statusChanges = (p: Picture, own: AgencyId, from: Day, to: Day): readonly StatusChange[] =>
  p.entries
    .flatMap((entry): readonly StatusChange[] => {
      if (entry.by === own || !isOfStanding(entry)) return [];
      const reached = knownToFrom(p, entry, own);
      return reached === undefined || reached < from || reached > to ? [] : [{ entry, reached }];
    })
    .sort((a, b) => b.reached - a.reached || b.entry.order - a.entry.order);

const isOfStanding = (entry: Entry): boolean =>
  ofStanding.has(entry.kind) ||
  (entry.kind === 'incident' && entry.facts.nature === 'death') ||
  (entry.kind === 'health' && entry.facts.type === 'birth');
