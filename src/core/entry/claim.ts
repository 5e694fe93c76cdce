import type { Span } from '../time/span.ts';
import type { AgencyId, EntryId, PersonId } from './ids.ts';

/** Claims that tie one person to another, or to a place or a name. */
export const ties = [
  'parent-of',
  'partner-of',
  'separated-from',
  'sibling-of',
  'grandparent-of',
  'relative-of',
  'friend-of',
  'carer-of',
  'lives-with',
  'lives-at',
  'in-contact-with',
  'supervises',
  'harmed-by',
  'close-to',
  'distant-from',
  'hostile-to',
  'known-as',
] as const;
export type TieName = (typeof ties)[number];

/** States of one person that checks know. A claim outside this list is kept and shown all the same. */
export const states = [
  'pregnant',
  'expecting-on',
  'drinks',
  'abstains',
  'uses-drugs',
  'in-treatment',
  'smokes',
  'died',
  'mental-ill-health',
  'diagnosed-with',
  'low-mood',
  'self-harms',
  'charged',
  'cannot-read',
  'needs-interpreter',
  'learning-need',
  'was-looked-after',
  'works-nights',
  'unsettled-housing',
  'receives-benefit',
  'takes-antidepressants',
  'understands-contact-arrangements',
] as const;
export type StateName = (typeof states)[number];

/** Details of a person that are neither a tie nor a state: `what` is the number. One that no longer works is claimed with `not`. */
export const details = ['has-nhs-number', 'has-telephone'] as const;
export type DetailName = (typeof details)[number];

/** How the recorder knows: saw it, measured it, was told it (by `saidBy`), has a document, or takes it to be so. */
export const bases = ['seen', 'measured', 'said', 'documented', 'assumed'] as const;
export type Basis = (typeof bases)[number];

export type Checked = 'unchecked' | 'checked' | 'contradicted';

/** Who said so: a person, or an agency that passed it on. */
export type Speaker = { readonly kind: 'person'; readonly person: PersonId } | { readonly kind: 'agency'; readonly agency: AgencyId };

/** A statement that an entry makes about a person. Agencies may hold different claims; the picture shows both and does not choose. */
export interface Claim {
  readonly who: PersonId;
  readonly is: TieName | StateName | DetailName | (string & Record<never, never>);
  readonly whom?: PersonId;
  readonly what?: string;
  readonly basis: Basis;
  readonly saidBy?: Speaker;
  readonly from?: Span;
  readonly until?: Span;
  /** True where the claim denies the statement. */
  readonly not: boolean;
  readonly checked: Checked;
  readonly checkedIn?: EntryId;
  /** Under refuge, order or request: not drawn, searched, matched or exported (rule 29). */
  readonly sealed: boolean;
}
