import { reviewAddress } from '../../../addresses.ts';
import { type Answered, type GivenCase, notFound, type Route } from '../../../routing/route.ts';
import { withOwnLibrary } from '../../report/own-library.ts';
import { actOnFinding } from './finding-acts.ts';
import { findingView } from './finding-view.ts';
import { findingAt, toFinding } from './findings-route.ts';
import { inReview } from './in-review.ts';
import { keepFound } from './keep-found.ts';
import type { Sent } from './problem.ts';
import { parseRecommendation, recommendationFormView } from './recommendation-form.ts';
import type { ReviewRead } from './review-read.ts';
import { signingIn } from './signing.ts';

const address = '/cases/:case/reviews/:review/findings';

const page = async (read: ReviewRead, id: string | undefined, given: GivenCase, sent?: Sent): Promise<Answered> => {
  const finding = findingAt(read, id);
  return finding === undefined
    ? notFound
    : {
        kind: 'page',
        template: 'reviewing/look/finding.njk',
        model: findingView(finding, read, await signingIn(read, given), given, sent),
        invalid: sent !== undefined,
      };
};

export const findingRoute: Route = withOwnLibrary(
  inReview({
    method: 'GET',
    address: `${address}/finding/:finding`,
    permission: 'see-reviews',
    audit: 'finding-shown',
    respond: (read, { params }, given) => page(read, params.finding, given),
  }),
);

/** Whatever is said of a finding on its page: likeness to an earlier one, what carries it, an answer to check 70, a signature. */
export const findingActRoute: Route = withOwnLibrary(
  inReview({
    method: 'POST',
    address: `${address}/finding/:finding`,
    permission: 'work-in-review',
    audit: 'finding-taken-on',
    respond: async (read, { params, body }, given) => {
      const finding = findingAt(read, params.finding);
      if (finding === undefined) return notFound;
      const done = await actOnFinding(body, { finding, read, given, signing: await signingIn(read, given) });
      if (done === undefined) return notFound;
      return 'problems' in done
        ? page(read, finding.id, given, { given: body, problems: done.problems })
        : toFinding(read, finding.id, given, done.part);
    },
  }),
);

const form = (read: ReviewRead, given: GivenCase, of: Parameters<typeof recommendationFormView>[2]): Answered => ({
  kind: 'page',
  template: 'reviewing/look/recommendation-form.njk',
  model: recommendationFormView(read, given, of),
  invalid: of.sent !== undefined,
});

export const recommendationFormRoute: Route = inReview({
  method: 'GET',
  address: `${address}/recommend`,
  permission: 'work-in-review',
  audit: 'recommendation-shown',
  respond: (read, { query }, given) => form(read, given, { finding: findingAt(read, query.finding)?.id }),
});

export const recommendRoute: Route = inReview({
  method: 'POST',
  address: `${address}/recommend`,
  permission: 'work-in-review',
  audit: 'recommendation-kept',
  respond: async (read, { body }, given) => {
    const parsed = parseRecommendation(body, read, given);
    if ('problems' in parsed) return form(read, given, { sent: { given: body, problems: parsed.problems } });
    await keepFound(read.review.id, { kind: 'recommendation', words: parsed.ok }, given);
    return toRecommendations(read, given);
  },
});

const toRecommendations = ({ review }: ReviewRead, { open }: GivenCase): Answered => ({
  kind: 'go',
  to: `${reviewAddress(open.partnership, review.id, 'findings')}#recommendations`,
});

const recommendationAt = (read: ReviewRead, id: string | undefined) => read.learning.recommendations.find((one) => one.id === id);

export const changeRecommendationFormRoute: Route = inReview({
  method: 'GET',
  address: `${address}/recommendation/:recommendation`,
  permission: 'work-in-review',
  audit: 'recommendation-shown',
  respond: (read, { params }, given) => {
    const changes = recommendationAt(read, params.recommendation);
    return changes === undefined ? notFound : form(read, given, { changes });
  },
});

export const changeRecommendationRoute: Route = inReview({
  method: 'POST',
  address: `${address}/recommendation/:recommendation`,
  permission: 'work-in-review',
  audit: 'recommendation-kept',
  respond: async (read, { params, body }, given) => {
    const changes = recommendationAt(read, params.recommendation);
    if (changes === undefined) return notFound;
    const parsed = parseRecommendation(body, read, given);
    if ('problems' in parsed) return form(read, given, { changes, sent: { given: body, problems: parsed.problems } });
    await keepFound(read.review.id, { kind: 'recommendation-changed', of: changes.id, words: parsed.ok }, given);
    return toRecommendations(read, given);
  },
});
