import { type Asking, type GivenCase, notFound, type Reply, type Route } from '../../../routing/route.ts';
import { type ReviewRead, readReview } from './review-read.ts';

type CaseRoute = Extract<Route, { readonly inside: 'case' }>;

/** A route inside a review's room that reads its records: not there for whoever is not in the room, and noted with whom it shows before it shows them. */
export const inReview = (
  lines: Omit<CaseRoute, 'inside' | 'notesShown' | 'respond'> & {
    readonly respond: (read: ReviewRead, asking: Asking, given: GivenCase) => Reply | Promise<Reply>;
  },
): CaseRoute => ({
  ...lines,
  inside: 'case',
  notesShown: true,
  respond: async (asking, given) => {
    const read = await readReview(asking.params.review, given, lines.audit);
    return read === undefined ? notFound : lines.respond(read, asking, given);
  },
});
