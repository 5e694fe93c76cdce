import { type Day, dayOf } from '../../time/day.ts';
import type { LibraryReview } from './library.ts';
import { daysNamedIn } from './places.ts';

/** The latest day that what is printed of a review's publication allows: that of its month or its year, where no day is said. What stands in brackets is about other dates. */
export const publishedBy = ({ published, year }: Pick<LibraryReview, 'published' | 'year'>): Day =>
  daysNamedIn(published.replaceAll(/\([^)]*\)/g, ' '))?.last ?? dayOf(year, 12, 31);
