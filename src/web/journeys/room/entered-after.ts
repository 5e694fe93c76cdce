import type { Review } from '../../../core/access/review.ts';
import type { Entry } from '../../../core/entry/entry.ts';
import type { Said } from '../../../core/learning/review/room/said.ts';
import { dayAt } from '../../../core/time/instant.ts';

/** How many entries of an agency that happened in a review's days were entered after it was asked for its return. What hangs on an entry is of no day, and is not counted. */
export const enteredAfter = (
  entries: readonly Entry[],
  { agency, on }: Pick<Said<'return-asked'>, 'agency' | 'on'>,
  { from, until }: Pick<Review, 'from' | 'until'>,
): number =>
  entries.filter((entry) => entry.by === agency && dayAt(entry.landed) > on && entry.when.earliest <= until && entry.when.latest >= from)
    .length;
