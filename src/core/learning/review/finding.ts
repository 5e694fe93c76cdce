import type { EntryId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import type { Instant } from '../../time/instant.ts';

/** What a finding of a review becomes, so that it reaches a desk (R165). */
export type Carrying =
  /** A check of the partnership's own, or one that comes with Heed, that is switched on. */
  | { readonly kind: 'check'; readonly check: string }
  | { readonly kind: 'training' | 'audit-question' | 'action'; readonly what: string }
  | { readonly kind: 'none-of-these'; readonly because: string };

/** What somebody said of an earlier likely twin: the same lesson, or not, and how it differs. */
export interface TwinSaid {
  /** As the library names it (`itemName`). */
  readonly item: string;
  readonly same: boolean;
  readonly words: string;
}

/** What a review found: it rests on at least one entry (R214), and names roles, never persons (R213). */
export interface ReviewFinding {
  readonly id: string;
  readonly kind: 'finding' | 'learning-point' | 'good-practice';
  /** As the report has it: `F1`, `GP2`; in the order in which they were first written. */
  readonly number: string;
  readonly says: string;
  readonly evidence: readonly [EntryId, ...EntryId[]];
  /** Ids of the key episodes that it rests on. */
  readonly episodes: readonly string[];
  readonly themes: readonly string[];
  readonly checks: readonly string[];
  /** Ids of the terms of reference that it answers. */
  readonly answers: readonly string[];
  readonly twins: readonly TwinSaid[];
  readonly carried: readonly Carrying[];
  readonly by: string;
  readonly at: Instant;
}

/** What a recommendation asks for (R217). */
export const recommendationKinds = ['assure', 'audit', 'train', 'change'] as const;
export type RecommendationKind = (typeof recommendationKinds)[number];

/** A recommendation of a review, as it stands in its room. What becomes of it stands in the register. */
export interface ReviewRecommendation {
  readonly id: string;
  /** `R1`, in the order in which they were first written. */
  readonly number: string;
  readonly says: string;
  readonly kind: RecommendationKind;
  /** The body that is asked to accept it, and the role there that owns it. */
  readonly body: string;
  readonly owner: string;
  readonly by?: Day;
  /** What will be different for a child. */
  readonly different: string;
  /** Ids of the findings that it comes from. */
  readonly findings: readonly string[];
}
