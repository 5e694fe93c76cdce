import type { Agency } from '../entry/directory.ts';
import type { PartnershipId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Account, Invitation } from './door.ts';
import type { AccountId, HeldId } from './ids.ts';
import type { MessageState, Undelivered } from './mail.ts';
import type { HeldRole } from './role.ts';

/** Somebody who works here or did, with the roles of theirs that belong to this partnership. */
export interface Colleague extends Account {
  readonly roles: readonly HeldRole[];
}

export interface Inviting extends Omit<Invitation, 'hasAccount' | 'partnership' | 'kind'> {
  readonly kind: 'role' | 'reset';
  readonly signsInAs: string;
  readonly print: string;
  readonly basis?: string;
  readonly ends: Instant;
}

/** How many messages of the last seven days stand so, in the whole place: never by agency or person. */
export interface MailCount {
  readonly state: MessageState;
  readonly many: number;
  /** When the oldest of them was made. */
  readonly oldest: Instant;
}

/** A message that did not arrive, may not have, or is tried again. */
export interface MailFailure {
  readonly called: string;
  readonly address?: string;
  readonly state: MessageState;
  readonly why?: Undelivered;
  readonly on: Day;
  readonly tries: number;
}

/** What an administrator sees to: the agencies, the people and the roles of one partnership, and nothing about any family. */
export interface OfficeRecords {
  /** Notes what an administrator opened or changed, by its ids. */
  readonly note: (looking: {
    readonly who: string;
    readonly event: string;
    readonly wrote: boolean;
    readonly subjects: readonly string[];
    readonly from: string;
  }) => Promise<void>;
  readonly agencies: () => Promise<readonly Agency[]>;
  readonly addAgency: (agency: Pick<Agency, 'name' | 'kind' | 'parent'>) => Promise<void>;
  readonly colleagues: () => Promise<readonly Colleague[]>;
  /** Invitations that can still be used. */
  readonly invited: () => Promise<readonly Pick<Inviting, 'kind' | 'signsInAs' | 'called' | 'role' | 'agency' | 'ends'>[]>;
  readonly invite: (inviting: Inviting) => Promise<void>;
  /** False where the account holds a role in another partnership: its password is then not this one's to set anew. */
  readonly mayReset: (signsInAs: string) => Promise<boolean>;
  readonly mailByState: () => Promise<readonly MailCount[]>;
  /** Of the last 28 days, newest first. */
  readonly mailThatFailed: () => Promise<readonly MailFailure[]>;
  /** Ends a role that holds. It stays on record. */
  readonly endRole: (held: HeldId, now: Instant) => Promise<void>;
}

/** The one way to it: one transaction, for one account that administers one partnership now. */
export type InOffice = <T>(
  who: { readonly partnership: PartnershipId; readonly account: AccountId },
  work: (office: OfficeRecords) => Promise<T>,
) => Promise<T>;
