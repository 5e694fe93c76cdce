import { findItem } from '../../../core/learning/library/library.ts';
import { casePage } from '../../routing/route.ts';
import { withOwnLibrary } from '../report/own-library.ts';
import { itemView } from './item-view.ts';
import { parseLookedFor } from './library-form.ts';
import { libraryView } from './library-view.ts';
import { notCarriedView } from './not-carried-view.ts';
import { reviewView } from './review-view.ts';

/** The findings of reviews: the same for everybody at work in the partnership, whatever they may read of families. */
export const libraryRoute = withOwnLibrary(
  casePage({
    address: '/cases/:case/library',
    permission: 'read-case',
    audit: 'library-shown',
    parse: ({ query }) => parseLookedFor(query),
    read: (looked) => looked,
    show: libraryView,
    template: 'library/library.njk',
  }),
);

/** Recommendations that no check carries (R165). */
export const notCarriedRoute = withOwnLibrary(
  casePage({
    address: '/cases/:case/library/not-carried',
    permission: 'read-case',
    audit: 'library-not-carried-shown',
    parse: () => ({}),
    read: (_, { open }) => open,
    show: notCarriedView,
    template: 'library/not-carried.njk',
  }),
);

/** One review: what it says, with the checks that carry it and what its replay shows. */
export const libraryReviewRoute = withOwnLibrary(
  casePage({
    address: '/cases/:case/library/:review',
    permission: 'read-case',
    audit: 'library-review-shown',
    parse: ({ params }, { sources }) => sources.library.find(({ key }) => key === params.review),
    read: (review) => review,
    show: reviewView,
    template: 'library/review.njk',
  }),
);

/** One thing that a review says, beside what was found before. */
export const libraryItemRoute = withOwnLibrary(
  casePage({
    address: '/cases/:case/library/:review/:item',
    permission: 'read-case',
    audit: 'library-item-shown',
    parse: ({ params }, { sources }) => findItem(sources.library, params.review, params.item),
    read: (at) => at,
    show: itemView,
    template: 'library/item.njk',
  }),
);
