import { randomUUID } from 'node:crypto';
import type { Absence, HeldPost, PostRecords } from '../../src/core/access/posts.ts';
import type { ReviewRecords } from '../../src/core/access/review.ts';
import type { Session } from '../../src/core/ledger/port.ts';

/** The posts and absences of one partnership. */
export function postsInMemory(): (session: Session) => PostRecords {
  let posts: readonly HeldPost[] = [];
  let absences: readonly Absence[] = [];
  return ({ vantage }) => ({
    posts: async () => posts,
    absences: async () => absences,
    postsLeft: async () => new Map(),
    keepPost: async (post) => {
      if (vantage.kind === 'agency') posts = [...posts, { ...post, id: randomUUID(), agency: vantage.agency }];
    },
    endPost: async (id, until) => {
      posts = posts.map((post) => (post.id === id ? { ...post, until } : post));
    },
    endAbsence: async (id, until) => {
      absences = absences.map((one) => (one.id === id ? { ...one, until } : one));
    },
    keepAbsence: async (absence) => {
      if (vantage.kind === 'agency') absences = [...absences, { ...absence, id: randomUUID(), agency: vantage.agency }];
    },
  });
}

/** Nobody signs in over records in memory, and so nobody reviews. */
export const noReviews: ReviewRecords = {
  reviews: async () => [],
  reviewers: async () => [],
  openReview: async () => {},
  endReview: async () => {},
  declareLinks: async () => {},
  tiedAgencies: async () => [],
};
