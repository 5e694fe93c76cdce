import type { AgencyId, PersonId } from '../entry/ids.ts';
import type { Instant } from '../time/instant.ts';
import type { AccountId } from './ids.ts';
import type { Role } from './role.ts';

/** Somebody who looks, as audit knows them. */
export interface Looker {
  readonly account: AccountId;
  /** As they were called then. */
  readonly who: string;
  readonly role: Role;
  readonly agency?: AgencyId;
}

/** One line of audit, about a case: who opened or changed what, why, from where. Never a word of a record. */
export interface Looking extends Looker {
  readonly event: string;
  readonly wrote: boolean;
  /** The people whose records were opened. */
  readonly subjects: readonly PersonId[];
  readonly why?: string;
  /** What the opener has in common with the family, where something was found. */
  readonly alike?: 'surname' | 'address';
  readonly from: string;
}

export interface Look extends Looking {
  /** By the database's clock. */
  readonly at: Instant;
}

/** A record that somebody opened for a reason: their team is not at work with the family, or it was an emergency. */
export interface Opening extends Looker {
  readonly id: string;
  readonly child: PersonId;
  readonly kind: 'reason' | 'emergency';
  readonly why: string;
  readonly opened: Instant;
  readonly ends: Instant;
  /** What somebody else made of it. */
  readonly review?: { readonly who: string; readonly found: 'was needed' | 'was not needed'; readonly why: string; readonly at: Instant };
}

/** What stands on record about who opened what, in a session's transaction. */
export interface LookRecords {
  readonly note: (looking: Looking) => Promise<void>;
  /** Newest first: of one person's record, of one account, or of all that this vantage may know, since an instant. */
  readonly looks: (of: { readonly subject?: PersonId; readonly account?: AccountId; readonly since?: Instant }) => Promise<readonly Look[]>;
  /** Whose records an account opened since an instant, and when last: what lists and asks is left out. */
  readonly openedSince: (account: AccountId, since: Instant) => Promise<ReadonlyMap<PersonId, Instant>>;
  /** Newest first. */
  readonly openings: () => Promise<readonly Opening[]>;
  readonly open: (opening: Omit<Opening, 'id' | 'opened' | 'review'>) => Promise<void>;
  /**
   * The records of a child by name and date of birth (as EDTF), both exactly, whether or not this vantage may read anything of them: for an emergency alone. Each agency makes its own
   * record of somebody (rule 5), so that there may be several.
   */
  readonly findChildInEmergency: (
    called: string,
    born: string,
  ) => Promise<readonly { readonly child: PersonId; readonly publicId: string }[]>;
  /** The child of an address, while this session's account has the record open in an emergency. */
  readonly openInEmergency: (publicId: string) => Promise<PersonId | undefined>;
  readonly reviewOpening: (
    opening: string,
    by: Pick<Looker, 'account' | 'who'>,
    review: { readonly found: 'was needed' | 'was not needed'; readonly why: string },
  ) => Promise<void>;
}
