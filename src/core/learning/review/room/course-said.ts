import type { AgencyId, PersonId } from '../../../entry/ids.ts';
import type { Day } from '../../../time/day.ts';

/** Kinds of review (R203), as pages call them. */
export const reviewKinds = {
  rapid: 'Rapid review',
  local: 'Local child safeguarding practice review',
  thematic: 'Thematic review',
  complementary: 'Complementary review: a second look at a case that was reviewed',
  serious: 'Serious case review (before 2018)',
  other: 'Another kind',
} as const;
export type ReviewKind = keyof typeof reviewKinds;

/**
 * What is considered before a review is decided on: the first two are what makes a case a serious one (Children Act 2004, section 16C), the rest is what the safeguarding
 * partners take into account (Working Together to Safeguard Children 2023, chapter 5). Each is answered by a person, in their words; nothing is worked out from the answers.
 */
export const criteria = {
  harm: 'A child has died or been seriously harmed',
  abuse: 'Abuse or neglect of the child is known or suspected',
  improvements: 'It may show improvements needed to safeguard children, among them ones that were found before',
  recurring: 'It may show themes that come back in the safeguarding of children',
  together: 'It raises concern about how two or more agencies worked together',
  panel: 'The national panel thinks that a local review may be more fitting',
} as const;
export type Criterion = keyof typeof criteria;
export const criteriaNames = ['harm', 'abuse', 'improvements', 'recurring', 'together', 'panel'] as const satisfies readonly Criterion[];

export interface Considered {
  readonly met: 'yes' | 'no' | 'not-known';
  readonly words: string;
}

/** Stages of a review that are written down as they are reached; that the panel was told is worked out from the notices. */
export const stages = {
  aware: 'The local authority became aware',
  'rapid-review': 'Rapid review sent to the national panel',
  began: 'The review began',
  agreed: 'The report was agreed by the safeguarding partners',
  published: 'Published',
} as const;
export type StageName = keyof typeof stages;

/** What holds a review up (R211). */
export const delayCauses = {
  capacity: 'Not enough people',
  turnover: 'People left or changed',
  inspection: 'An inspection',
  proceedings: 'Criminal proceedings',
  returns: 'Returns that came late',
  family: "The family's wishes or circumstances",
  other: 'Something else',
} as const;

/** The decision, its clock, its scope and terms, and what was done before its end. */
export type CourseSaid =
  | {
      readonly kind: 'review-decision';
      readonly review: ReviewKind;
      readonly held: boolean;
      readonly on: Day;
      /** Who decided, by their role. */
      readonly by: string;
      readonly why: string;
      readonly considered: Readonly<Partial<Record<Criterion, Considered | undefined>>>;
    }
  | { readonly kind: 'stage-reached'; readonly stage: StageName; readonly on: Day; readonly words: string }
  | {
      readonly kind: 'panel-notice';
      readonly child: PersonId;
      readonly on: Day;
      readonly number: string;
      readonly replied?: Day | undefined;
      readonly reply: string;
    }
  | { readonly kind: 'scope-window'; readonly child: PersonId; readonly from: Day; readonly until: Day; readonly why: string }
  /** Something from before that is told so that the rest is understood: it is not in scope, and is marked so. */
  | { readonly kind: 'scope-context'; readonly child: PersonId; readonly says: string; readonly why: string }
  /** `why` is there where it was added while the review went on. */
  | { readonly kind: 'term'; readonly says: string; readonly on: Day; readonly why: string }
  | { readonly kind: 'review-question'; readonly asks: string; readonly owner: string; readonly due?: Day | undefined }
  | { readonly kind: 'question-replied'; readonly of: string; readonly says: string; readonly on: Day }
  | {
      readonly kind: 'held-back';
      readonly what: string;
      readonly why: string;
      readonly on: Day;
      readonly look: Day;
      readonly over: HeldOver;
    }
  | { readonly kind: 'hold-looked-at'; readonly of: string; readonly on: Day; readonly words: string; readonly look: Day }
  /** To whom something of it was told. `whole`: nothing of it is held any more. */
  | {
      readonly kind: 'hold-released';
      readonly of: string;
      readonly on: Day;
      readonly to: string;
      readonly words: string;
      readonly whole: boolean;
    }
  | {
      readonly kind: 'delay';
      readonly cause: keyof typeof delayCauses;
      readonly words: string;
      readonly from: Day;
      readonly until?: Day | undefined;
    }
  | { readonly kind: 'delay-over'; readonly of: string; readonly on: Day }
  | { readonly kind: 'interim-lesson'; readonly says: string; readonly to: string; readonly on: Day }
  | {
      readonly kind: 'change-made';
      readonly agency?: AgencyId | undefined;
      readonly what: string;
      readonly on: Day;
      readonly evidence: string;
      readonly audit?: Day | undefined;
    }
  | { readonly kind: 'change-audited'; readonly of: string; readonly on: Day; readonly found: string };

/** What waits while a hold for criminal proceedings stands: everything that is asked for, one return or event (its id), or nothing but the words. */
export type HeldOver = 'everything' | 'words' | { readonly one: string };
