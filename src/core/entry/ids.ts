declare const brand: unique symbol;

/** A person record as one agency holds it, unique in the partnership (rule 5: nobody makes a partnership-wide person). */
export type PersonId = string & { readonly [brand]: 'person' };
/** An agency, or a team of one: knowing belongs to the team (rule 9). */
export type AgencyId = string & { readonly [brand]: 'agency' };
/** One entry, unique in the partnership. */
export type EntryId = string & { readonly [brand]: 'entry' };
/** One running piece of work: a referral, an assessment, a plan, a restriction, a request, a challenge. */
export type ThreadId = string & { readonly [brand]: 'thread' };
/** A file that was attached to an entry; random, so that it may stand in an address. */
export type AttachmentId = string & { readonly [brand]: 'attachment' };
/** A partnership. Its id leads every stored key, so that one schema serves many. */
export type PartnershipId = string & { readonly [brand]: 'partnership' };
