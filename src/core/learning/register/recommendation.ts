import type { Day } from '../../time/day.ts';
import type { RecommendationKind } from '../review/finding.ts';
import type { Body, Owner } from './owner.ts';

/** Where a recommendation comes from. */
export type Source =
  /** A review's room: nothing of it comes here but what somebody takes over. */
  | { readonly kind: 'review'; readonly review: string; readonly recommendation: string; readonly called: string }
  /** A published review in the library, by the item's name there. */
  | { readonly kind: 'library'; readonly item: string }
  | { readonly kind: 'typed'; readonly from: string };

/** How it reaches a desk (R165). */
export type Carried =
  | { readonly kind: 'checks'; readonly checks: readonly [string, ...string[]] }
  | { readonly kind: 'not-checkable'; readonly because: string }
  | { readonly kind: 'not-said' };

/** What it asks for, of whom and by when (R217). Some come without an owner or a day: they are listed. */
export interface Terms {
  readonly says: string;
  readonly kind: RecommendationKind;
  /** Whether it puts right what was found, or spreads what went well (R231). */
  readonly of: 'lesson' | 'good-practice';
  readonly body?: Body;
  readonly owner?: Owner;
  readonly by?: Day;
  /** What will be different for a child. */
  readonly different?: string;
  /** The findings that it comes from, as they are named where they stand. */
  readonly findings: readonly string[];
  readonly themes: readonly string[];
  readonly carried: Carried;
}

export type RecommendationState =
  | { readonly kind: 'proposed' }
  | { readonly kind: 'accepted'; readonly on: Day }
  | { readonly kind: 'declined'; readonly because: string; readonly on: Day }
  | { readonly kind: 'completed'; readonly words: string; readonly on: Day };

export interface Recommendation extends Terms {
  readonly id: string;
  readonly source: Source;
  readonly state: RecommendationState;
}

export const isOpen = ({ state }: Recommendation): boolean => state.kind === 'proposed' || state.kind === 'accepted';
export const checksOf = ({ carried }: Terms): readonly string[] => (carried.kind === 'checks' ? carried.checks : []);
