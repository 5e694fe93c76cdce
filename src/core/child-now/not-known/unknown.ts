import type { Claim } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';

/** A fact about the family that nobody whose records are read here has written down, or that nothing bears out. */
export type Unknown =
  /** Where a child was during an event: not asked, or not known. */
  | { readonly what: 'whereabouts'; readonly child: PersonId; readonly entry: Entry }
  /** Who an adult was who was seen with the children or in the home. */
  | { readonly what: 'unidentified-adult'; readonly entry: Entry }
  /** Whether a tie or a state holds that is only assumed, or told by somebody else. */
  | { readonly what: 'unconfirmed'; readonly claim: Claim; readonly entry: Entry }
  /** What a form asked for and was answered with "not asked". */
  | { readonly what: 'not-asked'; readonly topic: string; readonly entry: Entry }
  | { readonly what: 'other-parent' }
  | { readonly what: 'household' }
  | { readonly what: 'gp' };
