import type { AgencyId } from '../../entry/ids.ts';

/** A body that accepts a recommendation or owns an action: an agency here, the board itself, or one outside, that has no account. */
export type Body =
  | { readonly kind: 'agency'; readonly agency: AgencyId }
  | { readonly kind: 'board' }
  | { readonly kind: 'outside'; readonly called: string };

/** Who owns something: a post at a body and never a person, so that it outlives whoever holds it (R221). */
export interface Owner {
  readonly at: Body;
  readonly post: string;
  /** The post there that it goes to while this one is vacant: its manager's. Else it goes to whoever leads there. */
  readonly managedBy?: string;
}

export const isOwnedAt = (owner: Owner, agency: AgencyId): boolean => owner.at.kind === 'agency' && owner.at.agency === agency;
