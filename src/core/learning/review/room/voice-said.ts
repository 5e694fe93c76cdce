import type { AgencyId, EntryId } from '../../../entry/ids.ts';
import type { Day } from '../../../time/day.ts';

export const approachResults = {
  asked: 'Asked: no reply yet',
  declined: 'Declined',
  unreachable: 'Could not be reached',
  'took-part': 'Took part',
} as const;
export type ApproachResult = keyof typeof approachResults;

/** The family's part (R210), and that of practitioners, who are told by their role. */
export type VoiceSaid =
  | {
      readonly kind: 'family-approach';
      /** Who was approached, as the room calls them: "his mother". */
      readonly whom: string;
      readonly on: Day;
      readonly how: string;
      readonly result: ApproachResult;
      /** What they wish of the review, in their words. */
      readonly wishes: string;
      /** Whether they are to be told what it concludes. */
      readonly conclusions: 'yes' | 'no' | 'not-asked';
    }
  | { readonly kind: 'family-statement'; readonly whom: string; readonly says: string; readonly on: Day }
  | {
      readonly kind: 'statement-checked';
      readonly of: string;
      /** `checked`: something was found; `unknown`: it was looked for, and cannot be told. */
      readonly state: 'checked' | 'unknown';
      readonly words: string;
      readonly on: Day;
      readonly entry?: EntryId | undefined;
    }
  | { readonly kind: 'conclusions-told'; readonly whom: string; readonly on: Day; readonly by: string; readonly words: string }
  | {
      readonly kind: 'practitioner-view';
      readonly role: string;
      readonly agency?: AgencyId | undefined;
      readonly on: Day;
      readonly how: string;
      readonly says: string;
    };
