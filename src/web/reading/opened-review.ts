import type { Kept } from '../../core/access/learning.ts';
import type { Review } from '../../core/access/review.ts';
import type { GivenCase } from '../routing/route.ts';

/** A review whose room a visitor is in, and all that was written down there. */
export interface OpenedReview {
  readonly review: Review;
  readonly kept: readonly Kept[];
}

/**
 * A review's room, for whoever opens reviews, and for a reviewer who is named for it and has said what links they have. For anybody else, and of a review that has
 * ended for its reviewers, there is none.
 */
export async function openedReview(id: string | undefined, { desk, visitor }: GivenCase): Promise<OpenedReview | undefined> {
  const review = (await desk.reviews()).find((one) => one.id === id);
  if (review === undefined) return undefined;
  const isIn =
    visitor.may('set-reviews') ||
    (review.ended === undefined && review.declared.some(({ account }) => account === visitor.looker?.account));
  return isIn ? { review, kept: await desk.learning({ kind: 'review', review: review.id }) } : undefined;
}

/** Who writes something down: whoever is signed in; in a demonstration, the visitor by their role. */
export const whoWrites = ({ visitor }: GivenCase): string => visitor.looker?.who ?? visitor.role;
