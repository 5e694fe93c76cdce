import type { FoundToSay } from '../../../../core/learning/review/found-said.ts';
import { foundToKeep } from '../../../../parse/learning/review-findings.ts';
import { whoWrites } from '../../../reading/opened-review.ts';
import type { GivenCase } from '../../../routing/route.ts';

/** Writes down in a review's room what it found, and gives its id. */
export const keepFound = (review: string, say: FoundToSay, given: GivenCase): Promise<string> =>
  given.desk.keepLearning({ kind: 'review', review }, { ...foundToKeep(say), who: whoWrites(given) });
