import type { Review } from '../../../core/access/review.ts';
import type { Partnership } from '../../../core/ledger/port.ts';
import { reviewAddress, reviewsAddress } from '../../addresses.ts';

/** The pages of a review's room, in the order of the work. */
const pages = [
  { id: 'room', path: [], text: 'The review' },
  { id: 'returns', path: ['returns'], text: 'Returns' },
  { id: 'voices', path: ['voices'], text: 'Family and practitioners' },
  { id: 'chronology', path: ['chronology'], text: 'Chronology' },
  { id: 'episodes', path: ['episodes'], text: 'Episodes and decisions' },
  { id: 'findings', path: ['findings'], text: 'Findings' },
  { id: 'report', path: ['report'], text: 'Report' },
] as const;
export type ReviewPage = (typeof pages)[number]['id'];

/** What stands over every page of a review's room: whose it is, where one is, and that nothing of it is in the live record (R247). */
export const reviewFrame = (of: Partnership, { id, title }: Pick<Review, 'id' | 'title'>, current: ReviewPage): object => ({
  title,
  back: { href: reviewsAddress(of), text: 'All reviews' },
  pages: pages.map((page) => ({ text: page.text, href: reviewAddress(of, id, ...page.path), current: page.id === current })),
});
