import type { AgencyKind } from '../../entry/directory.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';

/** The cells of a row that hold words, as `core/submission` names what a column holds. */
export const wordCells = ['event', 'present', 'seen', 'said', 'action', 'impact', 'comment'] as const;
export type WordCell = (typeof wordCells)[number];

/** Who is who in one file. It is made once for a file and given with each of its rows. */
export interface WhoIsWho {
  /**
   * Words by which people are named, in lower case with single blanks: names, "mother", "mgm", "step-father", "baby". One word may stand for
   * several people ("parents", "the older children"). A word that might mean one of several is left out.
   */
  readonly people: ReadonlyMap<string, readonly PersonId[]>;
  readonly sex: ReadonlyMap<PersonId, 'f' | 'm'>;
  /** Those who are children in it, born or not. */
  readonly children: ReadonlySet<PersonId>;
  /** Those whose tie to the child is known, where that is told: "she" and "he" are rather one of them than somebody seen once. */
  readonly family?: ReadonlySet<PersonId>;
  /** The child or children whose chronology it is. */
  readonly subjects: readonly PersonId[];
  /** Words by which agencies and their workers are named: "csc", "social worker", "hv", "kent police". */
  readonly agencies: ReadonlyMap<string, AgencyId>;
  readonly kinds: ReadonlyMap<AgencyId, AgencyKind>;
}

/** One row of an agency's chronology. */
export interface TextAsked {
  readonly cells: Readonly<Partial<Record<WordCell, string>>>;
  readonly by: { readonly id: AgencyId; readonly kind: AgencyKind };
  readonly who: WhoIsWho;
  /** Whom this agency's rows are mostly about, most often named first: the patient of a GP, the tenant of a landlord (`usualIn`). */
  readonly usual?: readonly PersonId[];
}
