import { type Day, showDay } from '../../time/day.ts';
import { inOrder, type Library, type LibraryReview } from './library.ts';

/** What the register holds of a partnership's published reviews. */
export type PublishedKept =
  | { readonly is: 'published'; readonly report: PublishedReport; readonly room: string }
  | { readonly is: 'withdrawn'; readonly key: string; readonly on: Day; readonly why: string };

/** A published review as the library holds it. */
export type PublishedReport = Omit<LibraryReview, 'cases' | 'number' | 'own'>;

/**
 * The library with the reviews that this partnership published itself, each where its year puts it. One that was withdrawn from where it was published stays, and says so: what was learnt is not taken
 * back. One that a file holds too stands as the file has it.
 */
export function withOwn(library: Library, kept: readonly PublishedKept[]): Library {
  if (kept.length === 0) return library;
  const own = kept.flatMap((one): readonly LibraryReview[] => {
    if (one.is === 'withdrawn' || library.some(({ key }) => key === one.report.key)) return [];
    const since = kept.findLast((later) => later.is === 'withdrawn' && later.key === one.report.key);
    const published =
      since?.is === 'withdrawn' ? `${one.report.published}; withdrawn from there on ${showDay(since.on)}` : one.report.published;
    return [{ ...one.report, published, cases: [], own: true }];
  });
  return inOrder([...library, ...new Map(own.map((one) => [one.key, one])).values()]);
}
