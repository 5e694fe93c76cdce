import { reviewAddress } from '../../../addresses.ts';
import type { Answered, Asking, GivenCase, Route } from '../../../routing/route.ts';
import { linesAsked } from './chronology-query.ts';
import { reviewChronologyView } from './chronology-view.ts';
import { parseEpisode, someEntries, ticked } from './episode-form.ts';
import { writeFindingPage } from './finding-pages.ts';
import { inReview } from './in-review.ts';
import { keepFound } from './keep-found.ts';
import type { Sent } from './problem.ts';
import type { ReviewRead } from './review-read.ts';

const address = '/cases/:case/reviews/:review/chronology';

const page = (read: ReviewRead, { query }: Asking, given: GivenCase, sent?: Sent): Answered => ({
  kind: 'page',
  template: 'reviewing/look/chronology.njk',
  model: reviewChronologyView(read, linesAsked(query, read, given.open), given, sent),
  invalid: sent !== undefined,
});

export const reviewChronologyRoute: Route = inReview({
  method: 'GET',
  address,
  permission: 'see-reviews',
  audit: 'review-chronology-shown',
  respond: (read, asking, given) => page(read, asking, given),
});

/** Puts the entries that are ticked into an episode, new or there already, or under a finding. */
export const chooseEntriesRoute: Route = inReview({
  method: 'POST',
  address,
  permission: 'work-in-review',
  audit: 'episode-kept',
  isLong: true,
  perMinute: 60,
  respond: async (read, asking, given) => {
    const { review, learning } = read;
    const { body } = asking;
    const entries = ticked(body, read);
    const again = (href: string, text: string): Answered => page(read, asking, given, { given: body, problems: [{ href, text }] });
    const episodes = reviewAddress(given.open.partnership, review.id, 'episodes');
    if (body.into === 'new') {
      const parsed = parseEpisode(body, entries);
      if ('problems' in parsed) return page(read, asking, given, { given: body, problems: parsed.problems });
      const id = await keepFound(review.id, { kind: 'episode', words: parsed.ok }, given);
      return { kind: 'go', to: `${episodes}#episode-${id}` };
    }
    const chosen = someEntries(entries);
    if (chosen === undefined) return again('entries', 'Tick the entries that are meant');
    if (body.into === 'finding') return writeFindingPage(read, given, { evidence: chosen });
    const episode = learning.episodes.find(({ id }) => id === body.into);
    if (episode !== undefined) {
      const { title, why, from, until } = episode;
      const all = someEntries(
        read.lines.flatMap(({ entry }) => (chosen.includes(entry.id) || episode.entries.includes(entry.id) ? [entry] : [])),
      );
      await keepFound(
        review.id,
        { kind: 'episode-changed', of: episode.id, words: { title, why, from, until, entries: all ?? chosen } },
        given,
      );
      return { kind: 'go', to: `${episodes}#episode-${episode.id}` };
    }
    const finding = learning.findings.find(({ id }) => id === body.into);
    if (finding === undefined) return again('into', 'Choose what the entries are put into');
    const { says, evidence, themes, checks, answers, episodes: rests } = finding;
    const [first, ...rest] = evidence;
    const more = chosen.filter((id) => !evidence.includes(id));
    const words = { says, themes, checks, answers, episodes: rests, evidence: [first, ...rest, ...more] as const };
    await keepFound(review.id, { kind: 'finding-changed', of: finding.id, words }, given);
    return { kind: 'go', to: reviewAddress(given.open.partnership, review.id, 'findings', 'finding', finding.id) };
  },
});
