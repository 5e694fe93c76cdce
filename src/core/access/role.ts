import type { AgencyId, PartnershipId } from '../entry/ids.ts';
import type { Instant } from '../time/instant.ts';
import type { AccountId, HeldId } from './ids.ts';

/** What somebody does at an agency. A session acts in one role at a time. */
export const roles = ['practitioner', 'manager', 'front-door', 'safeguarding-lead', 'reviewer', 'quality', 'administrator'] as const;
export type Role = (typeof roles)[number];

/**
 * Through whose eyes a role reads: its own agency's; the whole partnership's, on a ground that is written down (rule 17); or nobody's, for who
 * runs the system and reads no case.
 */
export type Eyes = 'agency' | 'whole' | 'none';

const eyes: Readonly<Record<Role, Eyes>> = {
  practitioner: 'agency',
  manager: 'agency',
  'safeguarding-lead': 'agency',
  'front-door': 'whole',
  reviewer: 'whole',
  quality: 'whole',
  administrator: 'none',
};

export const eyesOf = (role: Role): Eyes => eyes[role];

/** A role that somebody holds at an agency of a partnership, [from, until). */
export interface HeldRole {
  readonly held: HeldId;
  readonly account: AccountId;
  readonly partnership: PartnershipId;
  readonly role: Role;
  /** None for a role that belongs to the whole partnership. */
  readonly agency?: AgencyId;
  /** As the agency names its worker: people closed to this worker are absent (rule 30). */
  readonly worker: string;
  readonly basis?: string;
  readonly from: Instant;
  readonly until?: Instant;
}

/** True while a role is held. */
export const holdsAt = ({ from, until }: Pick<HeldRole, 'from' | 'until'>, at: Instant): boolean =>
  from <= at && (until === undefined || at < until);

/** What is missing before somebody may be given a role. Undefined: nothing is. */
export function lacksFor(
  role: Role,
  given: { readonly agency: AgencyId | undefined; readonly basis: string | undefined },
): 'agency' | 'basis' | undefined {
  if (given.agency === undefined && !['reviewer', 'quality', 'administrator'].includes(role)) return 'agency';
  return eyesOf(role) === 'whole' && (given.basis ?? '').trim() === '' ? 'basis' : undefined;
}
