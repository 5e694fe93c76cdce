import type { Entry } from '../entry/entry.ts';
import type { AgencyId, PersonId } from '../entry/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { isBookkeeping } from '../picture/record.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { AccountId } from './ids.ts';
import { concerns, type Reader, readableBy } from './may-read.ts';

/** What a review is of: these people, on the days `[from, until]`. */
export interface ReviewScope {
  readonly people: readonly PersonId[];
  readonly from: Day;
  readonly until: Day;
}

/** What a reviewer said of links to the family, the agencies and their staff. */
export interface DeclaredLink {
  readonly account: AccountId;
  readonly who: string;
  readonly links: string;
  readonly at: Instant;
}

/** A review, as far as whoever asks may know of it. */
export interface Review extends ReviewScope {
  readonly id: string;
  readonly title: string;
  readonly ground: string;
  readonly children: readonly PersonId[];
  /** The names of its people, for whoever is named for it: they say first what links they have. */
  readonly called: ReadonlyMap<PersonId, string>;
  readonly opened: Instant;
  readonly ended?: Instant;
  readonly members: readonly AccountId[];
  readonly declared: readonly DeclaredLink[];
}

/** What may be done about reviews in one transaction. */
export interface ReviewRecords {
  /** For whoever opens them, all; for a reviewer, those that they are a member of. Newest first. */
  readonly reviews: () => Promise<readonly Review[]>;
  /** The accounts that review here. */
  readonly reviewers: () => Promise<readonly { readonly account: AccountId; readonly called: string }[]>;
  readonly openReview: (review: Pick<Review, 'title' | 'ground' | 'children' | 'people' | 'from' | 'until' | 'members'>) => Promise<void>;
  readonly endReview: (id: string) => Promise<void>;
  readonly declareLinks: (review: string, by: { readonly who: string; readonly links: string }) => Promise<void>;
  /** The agencies that recorded something in its scope and at which an account holds or held a role. */
  readonly tiedAgencies: (review: string, account: AccountId) => Promise<readonly AgencyId[]>;
}

/** The scopes in which a reviewer reads: of reviews that have not ended, once they have said what links they have. */
export const scopesOf = (reviews: readonly Review[], account: AccountId): readonly ReviewScope[] =>
  reviews.filter(
    ({ ended, members, declared }) => ended === undefined && members.includes(account) && declared.some((one) => one.account === account),
  );

/** Whether an entry is within any of these scopes. What hangs on an entry (a share, a correction) is of no day of its own. */
export const inScope = (ledger: Ledger, entry: Entry, scopes: readonly ReviewScope[]): boolean =>
  scopes.some(
    ({ people, from, until }) =>
      people.some((person) => concerns(ledger, entry, person)) &&
      ((entry.kind !== 'note' && isBookkeeping(entry)) || (entry.when.earliest <= until && entry.when.latest >= from)),
  );

/** Who worked at an agency that recorded something in its scope does not sign what a review finds (R248). */
export const maySign = (tied: readonly AgencyId[]): boolean => tied.length === 0;

/** The part of a ledger that a reviewer reads: what storage gives back, worked out here for the same rule in the pure core. */
export const readableInReview = (ledger: Ledger, reader: Reader, scopes: readonly ReviewScope[], at: Instant): readonly Entry[] =>
  readableBy(ledger, reader, at).filter((entry) => inScope(ledger, entry, scopes));
