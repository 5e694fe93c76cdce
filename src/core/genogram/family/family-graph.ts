import type { Claim } from '../../entry/claim.ts';
import type { AgencyId, EntryId, PersonId } from '../../entry/ids.ts';
import type { Restriction, Terms } from '../../picture/harm/restrictions.ts';
import type { Tie } from '../../picture/ties.ts';
import type { Span } from '../../time/span.ts';

/**
 * How what is said of two people stands: it `stands`; it is third-hand or assumed (`unconfirmed`); records say both that it is so and
 * that it is not (`disputed`); it held once (`past`); or nobody says more than that it is not so (`denied`).
 */
export type Standing = 'stands' | 'unconfirmed' | 'disputed' | 'past' | 'denied';

/** Everything on record about one tie, in the order in which it stands, and what it comes to. */
export interface Said {
  readonly standing: Standing;
  readonly claims: readonly Tie[];
}

export type Life =
  | { readonly kind: 'living'; readonly age: string | undefined }
  | { readonly kind: 'unborn' }
  | { readonly kind: 'died'; readonly age: string | undefined }
  /** A pregnancy that ended without a living child. */
  | { readonly kind: 'lost' };

export interface FamilyMember {
  readonly person: PersonId;
  readonly called: string;
  readonly sex: 'f' | 'm' | 'unknown';
  readonly life: Life;
  readonly born: Span | undefined;
  /** The one agency in whose records alone an adult is, where others know the child and not them. */
  readonly onlyWith: AgencyId | undefined;
  readonly use: Use | undefined;
}

export interface Couple {
  readonly people: readonly [PersonId, PersonId];
  /** `parents` have a child, and no record says whether they are or were a couple. */
  readonly state: 'together' | 'separated' | 'divorced' | 'parents';
  readonly said: Said;
}

export type Manner = 'birth' | 'adopted' | 'fostered' | 'step';

export interface Parenthood {
  readonly parent: PersonId;
  readonly child: PersonId;
  readonly manner: Manner;
  readonly said: Said;
}

/** Brothers or sisters of whom no parent in common is on record. */
export interface Siblings {
  readonly people: readonly [PersonId, PersonId];
  readonly said: Said;
}

/** Any other tie: care, contact, friendship, kin of whom no more is known. Between two people; drawn in words. */
export interface OtherTie {
  readonly who: PersonId;
  readonly is: Tie['is'];
  readonly whom: PersonId;
  readonly said: Said;
}

/** Terms that are in force on the day, and the restriction that they belong to. */
export type TermsInForce = Terms & { readonly restriction: Restriction };

/** What a line beyond those of the family stands for. `harm` leads from whoever is reported to have done it; `restricted` from whoever is bound. */
export type BondKind = 'close' | 'distant' | 'hostile' | 'harm' | 'restricted';

/** A tie of another kind than kin, as a genogram draws it: how two people stand to each other. */
export interface Bond {
  readonly kind: BondKind;
  readonly from: PersonId;
  readonly to: PersonId;
  readonly said: Said;
  /** The terms in force that restrict contact; nothing of them is a claim. */
  readonly terms: readonly TermsInForce[];
  /** False where one of the two stands at the edge: it is told in words. */
  readonly isDrawn: boolean;
}

/** What is said of somebody and drink or drugs: that they use, or that they have stopped or are in treatment. */
export interface Use {
  readonly kind: 'uses' | 'recovery';
  readonly isDoubtful: boolean;
  readonly said: readonly StateSaid[];
}

/** A claim about one person, with the record that makes it. */
export interface StateSaid {
  readonly claim: Claim;
  readonly entry: EntryId;
  readonly by: AgencyId;
  readonly when: Span;
}

/** People said to share a home. */
export interface Home {
  readonly people: readonly PersonId[];
  readonly standing: 'stands' | 'unconfirmed' | 'disputed';
}

/** A family as one vantage knows it on one day, with who says each thing of it. */
export interface FamilyGraph {
  readonly child: PersonId;
  /** In an order that no entry's place and no id decides, as far as anything tells people apart. */
  readonly people: readonly FamilyMember[];
  readonly couples: readonly Couple[];
  readonly parents: readonly Parenthood[];
  readonly siblings: readonly Siblings[];
  readonly homes: readonly Home[];
  readonly bonds: readonly Bond[];
  readonly others: readonly OtherTie[];
}
