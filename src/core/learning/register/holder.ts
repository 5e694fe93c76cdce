import { type HeldPost, holdsOn, inOrder, isSameName, type WhoIsThere } from '../../access/posts.ts';
import type { Day } from '../../time/day.ts';
import type { Body, Owner } from './owner.ts';

/** A post of the board itself, and who holds it on the days `[from, until]`. */
export interface BoardPost {
  readonly id: string;
  readonly post: string;
  readonly called: string;
  readonly from: Day;
  readonly until?: Day;
}

/** Who holds which post: at agencies, and on the board. */
export interface Holding extends WhoIsThere {
  readonly board: readonly BoardPost[];
}

/** A list may still name somebody whose account closed: the post then ended with the last of their roles there (R221). */
export const withThoseWhoLeft = (posts: readonly HeldPost[], left: ReadonlyMap<string, Day>): readonly HeldPost[] =>
  posts.map((post) => {
    const until = left.get(post.id);
    return until === undefined || (post.until !== undefined && post.until <= until) ? post : { ...post, until };
  });

/** Where something goes whose post is held by no one. A post is always named; a name only where one is on record for it. */
export interface GoesTo {
  readonly post: string;
  readonly called?: string;
}

/** Who has what a post owns, on a day. It is worked out each time, and nothing is moved: no item is ever without somebody it goes to. */
export type Holder =
  | { readonly kind: 'held'; readonly called: string; readonly reached?: string; readonly instead?: string; readonly isAway?: true }
  | {
      readonly kind: 'orphaned';
      /** The last to hold the post, and until when; undefined where no one was ever put on the list for it. */
      readonly last?: { readonly id: string; readonly called: string; readonly until: Day };
      readonly goesTo: GoesTo;
    }
  /** No list of the posts of a body outside is kept here: the chair of the board writes to it. */
  | { readonly kind: 'outside'; readonly goesTo: GoesTo };

export type Orphaned = Extract<Holder, { kind: 'orphaned' }>;

const leadAtAgency = 'safeguarding lead';
const leadOfBoard = 'chair';

export function holderOf({ at, post, managedBy }: Owner, holding: Holding, on: Day): Holder {
  if (at.kind === 'outside') return { kind: 'outside', goesTo: heldBy(holding.board, leadOfBoard, on) };
  const listed = listedAt(at, holding);
  const named = listed.filter((one) => isSameName(one.post, post));
  const now = named.find((one) => holdsOn(one, on));
  if (now !== undefined)
    return at.kind === 'agency' ? heldAtAgency(at, post, now.called, holding, on) : { kind: 'held', called: now.called };
  const last = named.reduce<BoardPost | undefined>(
    (latest, one) => (one.until !== undefined && one.until < on && (latest?.until ?? -Infinity) < one.until ? one : latest),
    undefined,
  );
  const lead = at.kind === 'agency' ? leadAtAgency : leadOfBoard;
  const managed = managedBy === undefined ? undefined : heldBy(listed, managedBy, on);
  return {
    kind: 'orphaned',
    ...(last?.until === undefined ? {} : { last: { id: last.id, called: last.called, until: last.until } }),
    goesTo: managed?.called === undefined ? heldBy(listed, lead, on) : managed,
  };
}

/** Whoever leads at a body has what no owner was named for: an accepted recommendation with no owner. */
export const leaderAt = (at: Body, holding: Holding, on: Day): GoesTo =>
  heldBy(listedAt(at, holding), at.kind === 'agency' ? leadAtAgency : leadOfBoard, on);

type Listed = Pick<HeldPost, 'id' | 'post' | 'called' | 'from' | 'until'>;

const listedAt = (at: Body, { posts, board }: Holding): readonly Listed[] =>
  at.kind === 'agency' ? posts.filter(({ agency }) => agency === at.agency) : board;

function heldBy(listed: readonly Listed[], post: string, on: Day): GoesTo {
  const found = listed.find((one) => isSameName(one.post, post) && holdsOn(one, on));
  return found === undefined ? { post } : { post, called: found.called };
}

/** Whoever covers stands in; somebody who is away and covered by no one still owns it, and that is said. */
function heldAtAgency(at: Extract<Body, { kind: 'agency' }>, post: string, called: string, there: WhoIsThere, on: Day): Holder {
  const answers = inOrder(at.agency, { posts: there.posts, absences: there.absences }, on, post).find((one) => isSameName(one.post, post));
  if (answers === undefined) return { kind: 'held', called, isAway: true };
  const { reached, instead } = answers;
  return {
    ...{ kind: 'held', called: answers.called },
    ...(reached === undefined ? {} : { reached }),
    ...(instead === undefined ? {} : { instead }),
  };
}
