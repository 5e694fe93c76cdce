import type { EntryId, PartnershipId } from '../entry/ids.ts';
import type { Refusal } from './refusal.ts';

/** How a case file differs from the one of that name which is already there. What has landed is never changed. */
export interface CaseDifference {
  readonly new: readonly EntryId[];
  readonly changed: readonly EntryId[];
  readonly gone: readonly EntryId[];
  /** True where what the file says of itself, its agencies or its people differs. */
  readonly header: boolean;
}

/** What came of loading a case file: all of it, or nothing. */
export type Loading =
  | { readonly loaded: 'loaded'; readonly partnership: PartnershipId; readonly entries: number }
  | { readonly loaded: 'already-there'; readonly partnership: PartnershipId }
  | { readonly loaded: 'refused'; readonly because: 'differs'; readonly difference: CaseDifference }
  | { readonly loaded: 'refused'; readonly because: 'entries'; readonly refusals: readonly Refusal[] };
