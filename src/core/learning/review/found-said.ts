import type { EntryId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import type { Instant } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';
import type { Carrying, RecommendationKind, ReviewFinding, TwinSaid } from './finding.ts';

/** Entries, of which there is at least one. */
export type SomeEntries = readonly [EntryId, ...EntryId[]];

/** A key episode, as it was worded once. Its dates are as vague as they were said. */
export interface EpisodeWords {
  readonly title: string;
  readonly from: Span;
  readonly until: Span;
  readonly entries: SomeEntries;
  /** Why it is key. */
  readonly why: string;
}

/** A finding, as it was worded once. What it is (a finding, a learning point, good practice) is said when it is first written. */
export type FindingWords = Pick<ReviewFinding, 'says' | 'evidence' | 'episodes' | 'themes' | 'checks' | 'answers'>;

export interface RecommendationWords {
  readonly says: string;
  readonly kind: RecommendationKind;
  readonly body: string;
  readonly owner: string;
  readonly by?: Day;
  readonly different: string;
  readonly findings: readonly string[];
}

/** What may be written down there. */
export type FoundToSay =
  | { readonly kind: 'episode'; readonly words: EpisodeWords }
  | { readonly kind: 'episode-changed'; readonly of: string; readonly words: EpisodeWords }
  | { readonly kind: 'finding'; readonly is: ReviewFinding['kind']; readonly words: FindingWords }
  | { readonly kind: 'finding-changed'; readonly of: string; readonly words: FindingWords }
  | { readonly kind: 'finding-twin'; readonly of: string; readonly twin: TwinSaid }
  | { readonly kind: 'finding-carried'; readonly of: string; readonly carrying: Carrying }
  /** What was said to carry a finding does not after all: `carried` names what was kept. */
  | { readonly kind: 'finding-carried-back'; readonly of: string; readonly carried: string }
  | { readonly kind: 'finding-signed'; readonly of: string }
  | { readonly kind: 'recommendation'; readonly words: RecommendationWords }
  | { readonly kind: 'recommendation-changed'; readonly of: string; readonly words: RecommendationWords };

/** Something that was written down in a review's room about what it found: by whom, and when. */
export type FoundSaid = { readonly id: string; readonly who: string; readonly at: Instant } & FoundToSay;
