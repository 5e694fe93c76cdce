import type { AgencyId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import type { ClosedDays } from './closed-days.ts';

/** Named roles for safeguarding at an agency (R246). A partnership may name another. */
export const namedPosts = [
  'duty desk',
  'named nurse',
  'named doctor',
  'GP safeguarding lead',
  'police contact point',
  'school safeguarding lead',
  'conference chair',
  'reviewing officer',
  'safeguarding lead',
] as const;

/** A post that somebody holds at an agency, on the days `[from, until]`. */
export interface HeldPost {
  readonly id: string;
  readonly agency: AgencyId;
  readonly post: string;
  /** The name of who holds it, or of a desk. */
  readonly called: string;
  /** A telephone number or an address of the desk. */
  readonly reached?: string;
  /** Whether questions that are put to the agency go to it first. */
  readonly answers: boolean;
  readonly from: Day;
  readonly until?: Day;
}

/** Days `[from, until]` on which somebody is away, and who covers. */
export interface Absence {
  readonly id: string;
  readonly agency: AgencyId;
  readonly called: string;
  readonly from: Day;
  readonly until: Day;
  readonly cover?: string;
  readonly reached?: string;
}

/** What may be done about posts in one transaction. Everybody in a partnership may know whom to ring. */
export interface PostRecords {
  readonly posts: () => Promise<readonly HeldPost[]>;
  readonly absences: () => Promise<readonly Absence[]>;
  /** Posts that a list still gives to somebody who holds no role at the agency any more, and the last day on which they held one. */
  readonly postsLeft: () => Promise<ReadonlyMap<string, Day>>;
  readonly keepPost: (post: Omit<HeldPost, 'id' | 'agency'>) => Promise<void>;
  readonly endPost: (id: string, until: Day) => Promise<void>;
  /** Somebody is back: the last day away is then this one. */
  readonly endAbsence: (id: string, until: Day) => Promise<void>;
  readonly keepAbsence: (absence: Omit<Absence, 'id' | 'agency'>) => Promise<void>;
}

/** Whom a question that is put to an agency goes to on a day, and why to them. */
export interface Answerer {
  readonly called: string;
  readonly reached?: string;
  readonly post: string;
  readonly because: 'holds it' | 'covers' | 'on duty' | 'safeguarding lead' | 'closed';
  /** Whom they cover; of closed days, what the agency calls them. */
  readonly instead?: string;
}

export const holdsOn = ({ from, until }: Pick<HeldPost, 'from' | 'until'>, day: Day): boolean =>
  from <= day && (until === undefined || day <= until);

/** What an agency has said of who is there. */
export interface WhoIsThere {
  readonly posts: readonly HeldPost[];
  readonly absences: readonly Absence[];
  readonly closed?: readonly ClosedDays[];
}

/** Names of people are compared without regard to capitals. */
export const isSameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * At delivery: on days on which the agency is closed, whoever covers them or the number that is answered meanwhile. Else whoever holds the post that is wanted, where one is; else a post that answers, or covers for them that day; else the duty desk; else the safeguarding lead (rule 25). Somebody who is
 * away and covered by nobody is passed over, and so is a cover who is away too. Nobody, where the agency has named nobody.
 */
export const whoAnswers = (agency: AgencyId, there: WhoIsThere, on: Day, wanted?: string): Answerer | undefined =>
  inOrder(agency, there, on, wanted)[0];

/** Everybody whom a question may go to, in that order: for where the first cannot be reached, or may not know of it. */
export function inOrder(agency: AgencyId, { posts, absences, closed = [] }: WhoIsThere, on: Day, wanted?: string): readonly Answerer[] {
  const shut = closed.find((one) => one.agency === agency && holdsOn(one, on) && (one.cover ?? one.reached) !== undefined);
  const whileShut: readonly Answerer[] =
    shut === undefined
      ? []
      : [
          {
            ...reachedAt(shut.reached),
            called: shut.cover ?? 'the emergency number',
            post: 'closed days',
            because: 'closed',
            instead: shut.called,
          },
        ];
  const held = posts.filter((post) => post.agency === agency && holdsOn(post, on));
  const away = (called: string): Absence | undefined =>
    absences.find((one) => one.agency === agency && isSameName(one.called, called) && holdsOn(one, on));
  const inPost = (post: HeldPost, because: Answerer['because']): readonly Answerer[] => {
    const absence = away(post.called);
    if (absence === undefined) return [{ ...reachedAt(post.reached), called: post.called, post: post.post, because }];
    const { cover, reached } = absence;
    if (cover === undefined || away(cover) !== undefined) return [];
    return [{ ...reachedAt(reached), called: cover, post: post.post, because: 'covers', instead: post.called }];
  };
  const those = (which: (post: HeldPost) => boolean, because: Answerer['because']) =>
    held.filter(which).flatMap((post) => inPost(post, because));
  return [
    ...whileShut,
    ...those(({ post }) => wanted !== undefined && isSameName(post, wanted), 'holds it'),
    ...those(({ answers }) => answers, 'holds it'),
    ...those(({ post }) => isSameName(post, 'duty desk'), 'on duty'),
    ...those(({ post }) => isSameName(post, 'safeguarding lead'), 'safeguarding lead'),
  ];
}

const reachedAt = (reached: string | undefined): { readonly reached?: string } => (reached === undefined ? {} : { reached });
