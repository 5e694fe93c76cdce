import type { Review } from '../../../core/access/review.ts';
import type { Said } from '../../../core/learning/review/room/said.ts';
import { dayAt } from '../../../core/time/instant.ts';
import type { OpenCase } from '../../reading/open-case.ts';

/**
 * How many entries of an agency that happened in a review's days were entered after it was asked for its return. What hangs on an entry is of no day, and is not counted.
 * The entries of a demonstration were all loaded at once: there, what counts is when they say that they were written.
 */
export const enteredAfter = (
  { ledger, partnership }: Pick<OpenCase, 'ledger' | 'partnership'>,
  { agency, on }: Pick<Said<'return-asked'>, 'agency' | 'on'>,
  { from, until }: Pick<Review, 'from' | 'until'>,
): number =>
  ledger.entries.filter(
    (entry) =>
      entry.by === agency &&
      dayAt(partnership.demonstration ? entry.recorded : entry.landed) > on &&
      entry.when.earliest <= until &&
      entry.when.latest >= from,
  ).length;
