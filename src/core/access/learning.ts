import type { AgencyId } from '../entry/ids.ts';
import type { Instant } from '../time/instant.ts';
import type { AccountId } from './ids.ts';

/** Where something that is learnt is kept: a review's closed room beside the live records (R247), the register of actions, audits, training. */
export type Room = { readonly kind: 'review'; readonly review: string } | { readonly kind: 'register' | 'audits' | 'training' };

/** Something that was written down in a room, once and for good. What stands is worked out from all of them; none is an entry of the ledger. */
export interface Kept {
  readonly id: string;
  /** What it says, by the words of the area that keeps it; `body` is read by that area's parser alone. */
  readonly kind: string;
  readonly body: unknown;
  /** The agencies that read it. Undefined: every one; in a review's room, none. */
  readonly readers?: readonly AgencyId[];
  /** What it answers: an agency writes nothing else here. */
  readonly answers?: string;
  /** The agency that wrote it; nobody's, where somebody who reads the whole did. */
  readonly agency?: AgencyId;
  readonly account?: AccountId;
  readonly who: string;
  readonly landed: Instant;
}

export type Keeping = Pick<Kept, 'kind' | 'readers' | 'answers' | 'who'> & { readonly body: object };

/** What is learnt, in one transaction: row security answers for who reads and writes it. */
export interface LearningRecords {
  /** All that this vantage may read in a room, in the order in which it was written down. */
  readonly learning: (room: Room) => Promise<readonly Kept[]>;
  /** All that the rooms of reviews give an agency to read, and what it answered, each with the review that it is of. Nothing else of a review is told. */
  readonly askedByReviews: () => Promise<readonly (Kept & { readonly review: string })[]>;
  /** Writes something down and gives its id. Whoever may not is refused as a fault: a route asks before. */
  readonly keepLearning: (room: Room, keeping: Keeping) => Promise<string>;
}
