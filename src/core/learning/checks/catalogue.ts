import type { LearningCheck } from '../asking/learning-check.ts';
import { actionWithoutEffect } from './action-without-effect.ts';
import { findingSeenBefore } from './finding-seen-before.ts';
import { publicationIdentitySlip } from './publication-identity-slip.ts';
import { reviewReturnOutstanding } from './review-return-outstanding.ts';

/** What a check over the learning system says of itself, whatever it reads. */
export type AnyLearningCheck = Omit<LearningCheck<never>, 'evaluate'>;

/** The checks over reviews, actions and drafts, in the order of the catalogue. */
export const learningCatalogue: readonly AnyLearningCheck[] = [
  findingSeenBefore,
  actionWithoutEffect,
  reviewReturnOutstanding,
  publicationIdentitySlip,
];

/** What each is put to. */
export const putTo: Readonly<Record<string, string>> = {
  'finding-seen-before': 'The findings of a review, beside the library, on the page of its findings.',
  'action-without-effect': 'The actions of the register, on its pages.',
  'review-return-outstanding': 'What a review asked of agencies and was told, on the page of the review.',
  'publication-identity-slip': 'The draft of a report, on its page.',
};
