import type { AgencyId, PersonId } from '../../../entry/ids.ts';
import type { Day } from '../../../time/day.ts';

export const returnKinds = { timeline: 'Timeline', report: 'Report', questionnaire: 'Questionnaire', other: 'Other return' } as const;
export type ReturnKind = keyof typeof returnKinds;

/** What agencies are asked for, and what became of it (R205). */
export type AskedSaid =
  | {
      readonly kind: 'return-asked';
      readonly agency: AgencyId;
      readonly what: ReturnKind;
      /** What is wanted, in the words that the agency reads. */
      readonly says: string;
      readonly on: Day;
      readonly due: Day;
      /** The children that it is about. The agency reads the names of those whom it knows. */
      readonly children: readonly PersonId[];
    }
  | { readonly kind: 'return-chased'; readonly of: string; readonly on: Day; readonly by: string; readonly words: string }
  | { readonly kind: 'return-received'; readonly of: string; readonly on: Day; readonly missing: string }
  /** The gap is accepted: it is printed in the draft. */
  | { readonly kind: 'gap-accepted'; readonly of: string; readonly on: Day; readonly why: string }
  /** Written by the agency that was asked, as an answer to what it was given. */
  | { readonly kind: 'return-sent'; readonly of: string; readonly on: Day; readonly missing: string };

/** Learning events (R209). What practitioners say there is told by role, never by name. */
export type EventSaid =
  | {
      readonly kind: 'learning-event';
      readonly called: string;
      readonly on: Day;
      readonly how: string;
      readonly invited: readonly AgencyId[];
    }
  | { readonly kind: 'event-attended'; readonly of: string; readonly came: readonly AgencyId[]; readonly views: string }
  | {
      readonly kind: 'event-followed-up';
      readonly of: string;
      readonly agency: AgencyId;
      readonly on: Day;
      readonly by: string;
      readonly words: string;
    }
  | { readonly kind: 'event-changed'; readonly of: string; readonly on: Day; readonly what: string };
