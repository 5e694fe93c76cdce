import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import type { Instant } from '../../time/instant.ts';
import type { EvidenceSort, Shows } from './evidence.ts';
import type { Owner } from './owner.ts';
import type { Source, Terms } from './recommendation.ts';

/** What was said of recommendations. Those that are not accepted are for whoever sees to quality: to accept is to say it again, for all. */
export type SaidOfRecommendation =
  | { readonly kind: 'register-proposed'; readonly terms: Terms; readonly source: Source }
  | {
      readonly kind: 'register-accepted';
      readonly of: string;
      readonly terms: Terms;
      readonly source: Source;
      readonly on: Day;
    }
  | { readonly kind: 'register-changed'; readonly of: string; readonly terms: Terms; readonly why: string }
  | { readonly kind: 'register-declined'; readonly of: string; readonly because: string; readonly on: Day }
  | { readonly kind: 'register-completed'; readonly of: string; readonly words: string; readonly on: Day };

export const stages = ['planned', 'under-way', 'done', 'stopped'] as const;
export type Stage = (typeof stages)[number];

/** What an action is to be: its owner, its day, an audit that is promised with it. */
export interface ActionTerms {
  readonly owner: Owner;
  readonly by: Day;
  readonly auditBy?: Day;
}

export type SaidOfAction =
  | {
      readonly kind: 'action';
      readonly says: string;
      readonly recommendation?: string;
      readonly terms: ActionTerms;
      readonly checks: readonly string[];
    }
  | { readonly kind: 'action-changed'; readonly action: string; readonly terms: ActionTerms; readonly why: string }
  | { readonly kind: 'action-moved'; readonly action: string; readonly to: Stage; readonly on: Day; readonly words: string }
  | {
      readonly kind: 'action-evidence';
      readonly action: string;
      readonly sort: EvidenceSort;
      readonly on: Day;
      readonly words: string;
      readonly where?: string;
      readonly shows?: Shows;
    }
  | { readonly kind: 'action-not-measurable'; readonly action: string; readonly because: string };

/** Something said in the register, by whom and when. */
export interface Noted<S> {
  readonly id: string;
  readonly said: S;
  readonly who: string;
  /** The agency that wrote it: undefined for whoever keeps the register. */
  readonly agency?: AgencyId;
  readonly at: Instant;
}
