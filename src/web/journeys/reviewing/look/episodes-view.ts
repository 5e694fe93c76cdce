import type { Episode } from '../../../../core/learning/review/findings.ts';
import type { EpisodeWords } from '../../../../core/learning/review/found-said.ts';
import { isDecision } from '../../../../core/learning/review/is-decision.ts';
import { showInstant } from '../../../../core/time/instant.ts';
import { showSpan } from '../../../../core/time/span.ts';
import { reviewAddress, reviewChronologyAddress } from '../../../addresses.ts';
import type { GivenCase } from '../../../routing/route.ts';
import { counted } from '../../../words/times-words.ts';
import { reviewFrame } from '../review-pages.ts';
import { entryLine } from './entry-line.ts';
import { formOf, type Sent } from './problem.ts';
import type { ReviewRead } from './review-read.ts';

export const daysInWords = ({ from, until }: Pick<EpisodeWords, 'from' | 'until'>): string =>
  from.edtf === until.edtf ? showSpan(from) : `${showSpan(from)} to ${showSpan(until)}`;

/** The key episodes of a review (R207), and every decision in its scope: each as it looked that day. */
export function episodesView(read: ReviewRead, given: GivenCase): object {
  const { review, learning, lines } = read;
  const { open } = given;
  const { partnership } = open;
  const decisions = lines.flatMap(({ entry, withdrawn }) => (!withdrawn && isDecision(entry) ? [entryLine(entry, review, open)] : []));
  return {
    title: `Episodes and decisions: ${review.title}`,
    frame: reviewFrame(partnership, review, 'episodes'),
    heading: 'Episodes and decisions',
    episodes: learning.episodes.map((episode) => episodeView(episode, read, given)),
    choose: reviewChronologyAddress(partnership, review.id),
    decisions,
    count: counted(decisions.length, 'decision'),
    writes: given.visitor.may('work-in-review'),
  };
}

function episodeView(episode: Episode, { review, learning, entryOf }: ReviewRead, { open }: GivenCase): object {
  const known = episode.entries.flatMap((id) => entryOf(id) ?? []);
  return {
    ...{ id: episode.id, title: episode.title, why: episode.why, days: daysInWords(episode) },
    entries: known.map((entry) => entryLine(entry, review, open)),
    unread: episode.entries.length - known.length,
    findings: learning.findings
      .filter(({ episodes }) => episodes.includes(episode.id))
      .map(({ id, number, says }) => ({ number, says, href: reviewAddress(open.partnership, review.id, 'findings', 'finding', id) })),
    change: reviewAddress(open.partnership, review.id, 'episodes', 'change', episode.id),
    said: `${episode.by}, ${showInstant(episode.at)}`,
    before: episode.before.map(({ words, who, at }) => ({
      ...{ title: words.title, why: words.why, days: daysInWords(words) },
      said: `${who}, ${showInstant(at)}, ${counted(words.entries.length, 'entry').replace('entrys', 'entries')}`,
    })),
  };
}

/** The form that changes one of them. */
export function episodeFormView(episode: Episode, { review, lines, entryOf }: ReviewRead, { open }: GivenCase, sent?: Sent): object {
  const chosen = (id: string, isIn: boolean): boolean => (sent === undefined ? isIn : sent.given[`entry-${id}`] === 'yes');
  const own = lines.flatMap(({ entry }) => (episode.entries.includes(entry.id) && entryOf(entry.id) !== undefined ? [entry] : []));
  return {
    ...formOf(sent, { title: episode.title, why: episode.why, from: showSpan(episode.from), until: showSpan(episode.until) }),
    title: `Change the episode “${episode.title}”`,
    frame: reviewFrame(open.partnership, review, 'episodes'),
    heading: `Change “${episode.title}”`,
    entries: own.map((entry) => {
      const line = entryLine(entry, review, open);
      return { ...line, ticked: chosen(line.id, true) };
    }),
    action: reviewAddress(open.partnership, review.id, 'episodes', 'change', episode.id),
    more: reviewChronologyAddress(open.partnership, review.id),
  };
}
