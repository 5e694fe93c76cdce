import { servesInConfidence } from '../../check/asking.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import { type Involvement, involvedAgencies } from '../../picture/work/involvement.ts';
import { keyAgencies } from '../../picture/work/key-agencies.ts';

/** An agency that belongs at a meeting about the child, and why. */
export interface BelongsThere {
  readonly agency: AgencyId;
  readonly because: Involvement['because'] | 'the plan relies on it';
}

/**
 * Whoever is at work with the family, and whoever the plan relies on, other than the one that calls it (R100). It is a list to invite from, and no more. Services that
 * work in confidence are reached through the hub (rule 28).
 */
export function whoBelongsThere(p: Picture, caller: AgencyId): readonly BelongsThere[] {
  const involved = [...involvedAgencies(p, p.today).values()].map(({ agency, because }) => ({ agency, because }));
  const relied = keyAgencies(p, p.today)
    .filter((agency) => !involved.some((one) => one.agency === agency))
    .map((agency) => ({ agency, because: 'the plan relies on it' as const }));
  return [...involved, ...relied].filter(({ agency }) => agency !== caller && !servesInConfidence(p, agency));
}

/** How many agencies, there or in writing, make it a meeting of the partnership (the setting of `meeting-not-quorate`; ours). */
export const leastAgencies = 3;
