import type { Kind } from './kinds.ts';

/** A detail of a person in all the forms in which it is on record: several names borne or addresses lived at are several values of one detail. */
export interface Detail {
  readonly kind: Kind;
  /** What it is called where there are several of a kind, and in reasons: "NHS number". */
  readonly label?: string;
  /** As they were written. Empty ones are passed over. */
  readonly values: readonly string[];
}

/** A record that may be of the same person as another. */
export interface PersonRecord {
  readonly id: string;
  readonly details: readonly Detail[];
}

/** Two records that a person has said are not one person: they are never proposed again, whichever is named first. */
export type Rejected = readonly (readonly [one: string, other: string])[];

/** Tells whether two records were rejected. */
export function rejectedIn(rejected: Rejected): (one: string, other: string) => boolean {
  const known = new Map<string, Set<string>>();
  for (const [one, other] of rejected) {
    known.set(one, (known.get(one) ?? new Set()).add(other));
    known.set(other, (known.get(other) ?? new Set()).add(one));
  }
  return (one, other) => known.get(one)?.has(other) === true;
}
