import type { AgencyId } from '../../../entry/ids.ts';
import type { Day } from '../../../time/day.ts';
import type { Owner } from '../owner.ts';

/** What an agency says of what it was asked to assure the board of. It is its own account: an audit may look at it later. */
export const assuredAs = ['yes', 'in-part', 'not-yet'] as const;
export type Assured = (typeof assuredAs)[number];

/** What was said of the board's own work: strategies, assurance, inspections, its members, challenges to it, what front lines heard of. */
export type SaidOfBoard =
  | {
      readonly kind: 'strategy';
      readonly says: string;
      readonly owner: Owner;
      readonly measures: readonly string[];
      readonly themes: readonly string[];
      readonly by: Day;
    }
  /** It was looked at: what the measures showed, where that is to be read, and when it is looked at next. */
  | {
      readonly kind: 'strategy-looked-at';
      readonly of: string;
      readonly on: Day;
      readonly words: string;
      readonly where?: string;
      readonly by: Day;
    }
  /** One agency is asked: it alone reads it, and answers it. */
  | { readonly kind: 'assurance-asked'; readonly what: string; readonly agency: AgencyId; readonly by: Day; readonly on: Day }
  | { readonly kind: 'assurance-given'; readonly of: string; readonly assured: Assured; readonly words: string; readonly gaps?: string }
  | {
      readonly kind: 'inspection';
      readonly by: string;
      readonly whom: string;
      readonly on: Day;
      readonly found: string;
      readonly where?: string;
      /** What stands here that it confirms or contradicts: ids of recommendations, names of library items. */
      readonly beside: readonly string[];
    }
  | { readonly kind: 'board-member'; readonly post: string; readonly called: string; readonly from: Day }
  | { readonly kind: 'board-member-ended'; readonly of: string; readonly until: Day }
  | { readonly kind: 'board-member-shown'; readonly of: string; readonly what: string; readonly on: Day }
  | { readonly kind: 'board-challenge'; readonly says: string; readonly from: string; readonly on: Day; readonly by: Day }
  | { readonly kind: 'board-challenge-answered'; readonly of: string; readonly words: string; readonly on: Day }
  | { readonly kind: 'joint-theme'; readonly theme: string; readonly isJoint: boolean }
  /** People by post at one agency, drawn from so many by a seed, are asked whether a lesson reached them. */
  | {
      readonly kind: 'awareness-asked';
      readonly lesson: string;
      readonly action?: string;
      readonly agency: AgencyId;
      readonly post: string;
      readonly among: number;
      readonly drawn: readonly number[];
      readonly seed: string;
      readonly on: Day;
    }
  /** Without a name: nothing keeps who it was. */
  | { readonly kind: 'awareness-told'; readonly of: string; readonly heard: boolean; readonly differently: string };
