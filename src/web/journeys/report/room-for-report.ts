import { findNamed, type Library } from '../../../core/learning/library/library.ts';
import type { RoomForReport } from '../../../core/learning/review/report/draft-from.ts';
import { showDay } from '../../../core/time/day.ts';
import type { OpenedReview } from '../../reading/opened-review.ts';
import { reviewCalled } from '../library/library-words.ts';

/** What stands in a review's room, as a report is begun from it. */
export function roomForReport({ review }: OpenedReview, library: Library): RoomForReport {
  return {
    kind: `a review of practice (${review.title})`,
    scope: `${showDay(review.from)} to ${showDay(review.until)}`,
    findings: [],
    recommendations: [],
    episodes: [],
    terms: [],
    returns: [],
    family: [],
    twin: (name) => {
      const at = findNamed(library, name);
      return at === undefined ? undefined : `${reviewCalled(at.review)}, ${at.item.where}`;
    },
  };
}
