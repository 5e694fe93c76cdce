declare const brand: unique symbol;

/** Somebody who signs in. */
export type AccountId = string & { readonly [brand]: 'account' };
/** One holding of one role by one account. */
export type HeldId = string & { readonly [brand]: 'held' };
