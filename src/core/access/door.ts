import type { Agency } from '../entry/directory.ts';
import type { AgencyId, PartnershipId } from '../entry/ids.ts';
import type { Instant } from '../time/instant.ts';
import type { AccountId, HeldId } from './ids.ts';
import type { HeldRole, Role } from './role.ts';

/** Somebody who signs in, without anything secret. */
export interface Account {
  readonly id: AccountId;
  readonly signsInAs: string;
  readonly called: string;
  /** The postcode of their own home, if they gave it. */
  readonly home?: string;
}

/** What sign-in is checked against. */
export interface Credentials extends Account {
  /** Argon2id, as a PHC string. None where an identity provider answers for the person. */
  readonly password?: string;
  /** The secret of the second factor, sealed. */
  readonly secondFactor?: string;
}

/** A role somebody holds, with the names that a page shows of it. */
export interface ShownRole extends HeldRole {
  readonly partnershipTitle: string;
  readonly at?: Agency;
}

export interface StoredSession {
  readonly account: Account;
  readonly how: 'password' | 'openid';
  readonly began: Instant;
  readonly seen: Instant;
  readonly ended?: Instant;
  /** The one role that it acts in. None until one is chosen. */
  readonly held?: HeldId;
  /** Every role that its account ever held, ended ones among them. */
  readonly roles: readonly ShownRole[];
}

/** What the holder of a code may do with it. */
export interface Invitation {
  readonly kind: 'first-administrator' | 'role' | 'reset';
  readonly signsInAs?: string;
  readonly called?: string;
  readonly role?: Role;
  readonly partnership?: PartnershipId;
  readonly agency?: AgencyId;
  /** The sealed secret of the second factor that whoever uses it will have. */
  readonly secondFactor: string;
  /** True where the sign-in name has an account already: whoever uses the code shows that it is theirs. */
  readonly hasAccount: boolean;
}

/** What somebody chose as they used a code. Whoever has an account already keeps what they had. */
export interface Taking {
  readonly signsInAs: string;
  readonly called: string;
  readonly credentials?: { readonly password: string; readonly step: number; readonly recoveryCodes: readonly string[] };
  /** The name of the partnership that the first administrator opens. */
  readonly partnership?: string;
}

/** The role that an identity provider says somebody holds. */
export interface ClaimedRole {
  readonly partnership: PartnershipId;
  readonly role: Exclude<Role, 'administrator'>;
  readonly agency?: AgencyId;
  readonly basis?: string;
}

/** Where people are signed in. Secrets are passed as prints, never as themselves, and codes are good once. */
export interface Door {
  /** Notes a sign-in, one that failed, or what somebody changed about their own account. Nobody is named where it is not known who it was. */
  readonly note: (event: string, from: string, account?: Account) => Promise<void>;
  readonly findAccount: (id: AccountId) => Promise<Account | undefined>;
  readonly findCredentials: (signsInAs: string) => Promise<Credentials | undefined>;
  /** Failures of the last hour, ascending. */
  readonly failures: (whose: readonly string[]) => Promise<ReadonlyMap<string, readonly Instant[]>>;
  readonly noteFailure: (whose: readonly string[], at: Instant) => Promise<void>;
  readonly forgetFailures: (whose: string) => Promise<void>;
  /** False where a code of this step of time, or of a later one, was used before. */
  readonly useStep: (account: AccountId, step: number) => Promise<boolean>;
  /** False where there is no such code, or it was used. */
  readonly useRecoveryCode: (account: AccountId, print: string) => Promise<boolean>;
  readonly beginSession: (session: {
    readonly print: string;
    readonly account: AccountId;
    readonly how: 'password' | 'openid';
    readonly began: Instant;
    readonly now: Instant;
    readonly role?: Pick<HeldRole, 'partnership' | 'held'>;
  }) => Promise<void>;
  readonly findSession: (print: string) => Promise<StoredSession | undefined>;
  readonly touchSession: (print: string, now: Instant) => Promise<void>;
  readonly endSession: (print: string, now: Instant) => Promise<void>;
  /** Ends every session of an account, but one where one is named. */
  readonly endSessions: (account: AccountId, now: Instant, but?: string) => Promise<void>;
  readonly changeHome: (account: AccountId, home: string) => Promise<void>;
  readonly changePassword: (account: AccountId, password: string) => Promise<void>;
  readonly replaceRecoveryCodes: (account: AccountId, prints: readonly string[]) => Promise<void>;
  /** An invitation that can still be used. */
  readonly findInvitation: (print: string) => Promise<Invitation | undefined>;
  /** Uses an invitation once and for all; nobody, where it was used meanwhile or may not be used so. */
  readonly takeUp: (print: string, taking: Taking) => Promise<AccountId | undefined>;
  readonly nobodyAdministers: () => Promise<boolean>;
  readonly inviteFirstAdministrator: (invitation: {
    readonly print: string;
    readonly secondFactor: string;
    readonly ends: Instant;
  }) => Promise<void>;
  /** The agency of a partnership that is called so. */
  readonly findAgency: (partnership: PartnershipId, name: string) => Promise<AgencyId | undefined>;
  /** Opens or finds the account of somebody for whom an identity provider answers, with the roles that it names and no others. */
  readonly admit: (signsInAs: string, called: string, roles: readonly ClaimedRole[]) => Promise<AccountId>;
}
