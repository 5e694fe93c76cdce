import type { EntryId } from '../entry/ids.ts';

/**
 * Why an entry may not be appended: an expected no, with what a page needs to say it. A reference to an entry that one may not
 * read is refused exactly as a reference to nothing (rule 13).
 */
export type Refusal =
  | { readonly refused: 'recorded-before-it-happened'; readonly entry: EntryId }
  | { readonly refused: 'already-there'; readonly entry: EntryId }
  | { readonly refused: 'no-such-entry'; readonly entry: EntryId; readonly field: string }
  | { readonly refused: 'no-such-person'; readonly entry: EntryId }
  | { readonly refused: 'not-yours-to-correct'; readonly entry: EntryId }
  | { readonly refused: 'corrects-in-a-circle'; readonly entry: EntryId }
  | { readonly refused: 'correction-without-replacement'; readonly entry: EntryId }
  | { readonly refused: 'not-yours-to-share'; readonly entry: EntryId }
  /** Heritage, faith or language is given whole or not at all. */
  | { readonly refused: 'background-in-part'; readonly entry: EntryId }
  | { readonly refused: 'imported-time-on-live-work'; readonly entry: EntryId }
  | { readonly refused: 'recorded-by-another-agency'; readonly entry: EntryId }
  | { readonly refused: 'about-nobody'; readonly entry: EntryId };

export const isRefusal = (result: object): result is Refusal => 'refused' in result;
