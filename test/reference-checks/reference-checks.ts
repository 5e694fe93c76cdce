import type { AnyCheck } from '../../src/core/check/check.ts';
import { babyChecksMissed } from './baby-checks-missed/check.ts';
import { bookingHistoryMismatch } from './booking-history-mismatch/check.ts';
import { feedbackOwed } from './feedback-owed/check.ts';
import { improvementUnexplained } from './improvement-unexplained/check.ts';
import { messageNotAcknowledged } from './message-not-acknowledged/check.ts';
import { outOfContact } from './out-of-contact/check.ts';
import { pregnancyNotPassedOn } from './pregnancy-not-passed-on/check.ts';
import { promiseToFamilyUnkept } from './promise-to-family-unkept/check.ts';
import { referralInTransit } from './referral-in-transit/check.ts';
import { sameDistressToldSeparately } from './same-distress-told-separately/check.ts';

/** Checks in TypeScript whose place a rule has taken. They stay to say what the rule must say. */
export const referenceChecks: readonly AnyCheck[] = [
  sameDistressToldSeparately,
  pregnancyNotPassedOn,
  bookingHistoryMismatch,
  babyChecksMissed,
  improvementUnexplained,
  outOfContact,
  referralInTransit,
  feedbackOwed,
  messageNotAcknowledged,
  promiseToFamilyUnkept,
];
