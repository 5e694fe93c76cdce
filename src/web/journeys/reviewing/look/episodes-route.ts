import { isDecision } from '../../../../core/learning/review/is-decision.ts';
import { reviewAddress } from '../../../addresses.ts';
import { type Answered, type GivenCase, notFound, type Route } from '../../../routing/route.ts';
import { withOwnLibrary } from '../../report/own-library.ts';
import { decisionView } from './decision-view.ts';
import { parseEpisode, ticked } from './episode-form.ts';
import { episodeFormView, episodesView } from './episodes-view.ts';
import { inReview } from './in-review.ts';
import { keepFound } from './keep-found.ts';
import type { Sent } from './problem.ts';
import type { ReviewRead } from './review-read.ts';

const address = '/cases/:case/reviews/:review/episodes';

export const episodesRoute: Route = inReview({
  method: 'GET',
  address,
  permission: 'see-reviews',
  audit: 'episodes-shown',
  respond: (read, _, given) => ({ kind: 'page', template: 'reviewing/look/episodes.njk', model: episodesView(read, given) }),
});

/** A decision as it looked that day: of any entry in scope that tells of one. */
export const decisionThatDayRoute: Route = withOwnLibrary(
  inReview({
    method: 'GET',
    address: `${address}/decision/:decision`,
    permission: 'see-reviews',
    audit: 'decision-that-day-shown',
    respond: (read, { params }, given) => {
      const entry = read.entryAt(params.decision);
      return entry === undefined || !isDecision(entry)
        ? notFound
        : { kind: 'page', template: 'reviewing/look/decision.njk', model: decisionView(entry, read, given) };
    },
  }),
);

const findEpisode = ({ learning }: ReviewRead, id: string | undefined) => learning.episodes.find((one) => one.id === id);

const form = (read: ReviewRead, id: string | undefined, given: GivenCase, sent?: Sent): Answered => {
  const episode = findEpisode(read, id);
  return episode === undefined
    ? notFound
    : {
        kind: 'page',
        template: 'reviewing/look/episode-form.njk',
        model: episodeFormView(episode, read, given, sent),
        invalid: sent !== undefined,
      };
};

export const episodeFormRoute: Route = inReview({
  method: 'GET',
  address: `${address}/change/:episode`,
  permission: 'work-in-review',
  audit: 'episode-shown',
  respond: (read, { params }, given) => form(read, params.episode, given),
});

/** Words an episode anew: what it said before stays. */
export const changeEpisodeRoute: Route = inReview({
  method: 'POST',
  address: `${address}/change/:episode`,
  permission: 'work-in-review',
  audit: 'episode-kept',
  isLong: true,
  perMinute: 60,
  respond: async (read, { params, body }, given) => {
    const episode = findEpisode(read, params.episode);
    if (episode === undefined) return notFound;
    const parsed = parseEpisode(body, ticked(body, read));
    if ('problems' in parsed) return form(read, episode.id, given, { given: body, problems: parsed.problems });
    await keepFound(read.review.id, { kind: 'episode-changed', of: episode.id, words: parsed.ok }, given);
    return { kind: 'go', to: `${reviewAddress(given.open.partnership, read.review.id, 'episodes')}#episode-${episode.id}` };
  },
});
