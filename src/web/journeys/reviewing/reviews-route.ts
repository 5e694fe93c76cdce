import type { AgencyId } from '../../../core/entry/ids.ts';
import { reviewsAddress } from '../../addresses.ts';
import { type Asking, type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import { parseReview } from './review-form.ts';
import { reviewsView, type Sent, tiedKey } from './reviews-view.ts';

const address = '/cases/:case/reviews';

async function shown(given: GivenCase, sent?: Sent): Promise<Reply> {
  const { desk } = given;
  const reviews = await desk.reviews();
  const tied = new Map<string, readonly AgencyId[]>();
  for (const { id, members } of reviews)
    for (const account of members) tied.set(tiedKey(id, account), await desk.tiedAgencies(id, account));
  const read = { reviews, reviewers: await desk.reviewers(), tied };
  return { kind: 'page', template: 'reviewing/reviews.njk', invalid: sent !== undefined, model: reviewsView(read, given, sent) };
}

/** For who opens reviews, and for who reviews. */
export const reviewsRoute: Route = {
  method: 'GET',
  address,
  permission: 'see-reviews',
  audit: 'reviews-shown',
  inside: 'case',
  respond: (_, given) => shown(given),
};

export const openReviewRoute: Route = {
  method: 'POST',
  address,
  permission: 'set-reviews',
  audit: 'review-opened',
  inside: 'case',
  respond: async ({ body }, given) => {
    const parsed = parseReview(body, given.open, await given.desk.reviewers(), given.open.partnership.demonstration);
    if ('errors' in parsed) return shown(given, { given: body, errors: parsed.errors });
    await given.desk.openReview(parsed.ok);
    return { kind: 'go', to: reviewsAddress(given.open.partnership) };
  },
};

const findReview = async ({ body }: Asking, { desk }: GivenCase) => (await desk.reviews()).find(({ id }) => id === body.review);

export const endReviewRoute: Route = {
  method: 'POST',
  address: `${address}/end`,
  permission: 'set-reviews',
  audit: 'review-ended',
  inside: 'case',
  respond: async (asking, given) => {
    const review = await findReview(asking, given);
    if (review === undefined || review.ended !== undefined) return notFound;
    await given.desk.endReview(review.id);
    return { kind: 'go', to: reviewsAddress(given.open.partnership) };
  },
};

/** What somebody says of their links to a family, its agencies and their staff. It is added to, and nothing of it is taken away. */
export const declareLinksRoute: Route = {
  method: 'POST',
  address: `${address}/links`,
  permission: 'review',
  audit: 'links-declared',
  inside: 'case',
  respond: async (asking, given) => {
    const { looker } = given.visitor;
    const review = await findReview(asking, given);
    if (looker === undefined || review === undefined || review.ended !== undefined) return notFound;
    const links = (asking.body.links ?? '').trim();
    if (links === '' || links.length > 5000)
      return shown(given, {
        given: asking.body,
        errors: [{ href: `links-${review.id}`, text: 'Enter what links you have, or that you have none' }],
      });
    await given.desk.declareLinks(review.id, { who: looker.who, links });
    return { kind: 'go', to: reviewsAddress(given.open.partnership) };
  },
};
