import type { Directory } from '../entry/directory.ts';
import type { Entry } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import type { Span } from '../time/span.ts';

/** The published review that a case is retold from. An invented case has no day of publication. */
export interface Review {
  readonly board: string;
  readonly published?: Span;
  /** Its number in the library of findings. */
  readonly number?: number;
}

/** The exchange form of a case (`cases/README.md`): what the agencies recorded, and who is who in it. */
export interface CaseFile {
  /** The file's own name (`child-e`). */
  readonly name: string;
  readonly title: string;
  readonly review?: Review;
  /** Where an invented case comes from, for one that is retold from no review. */
  readonly provenance?: string;
  /** How vague dates were read, for whoever checks the file against its source. */
  readonly dates?: string;
  /** The first and the last day of the case; both ends are known. */
  readonly scope: Span;
  /** The harm that the review is about. `when` has an earliest day. */
  readonly harm?: { readonly when: Span; readonly what: string };
  /** The child or children whom the case is about. */
  readonly children: readonly PersonId[];
  readonly directory: Directory;
  /** In the order of the file, each followed by the shares that it says were made of it. */
  readonly entries: readonly Entry[];
  /** What came to light only after the harm: a replay leaves it out. */
  readonly afterwards: readonly Entry[];
}

/** A share that stands in the file as a line of `shared:` under the entry before it, not as an entry of its own. */
export const isRetoldShare = (entry: Entry): boolean => entry.kind === 'share' && entry.id.startsWith(`${entry.facts.of}/share-`);
