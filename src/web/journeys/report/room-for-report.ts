import { findNamed, type Library } from '../../../core/learning/library/library.ts';
import { reviewLearning } from '../../../core/learning/review/findings.ts';
import { asSentence, type RoomForReport } from '../../../core/learning/review/report/draft-from.ts';
import { returnKinds } from '../../../core/learning/review/room/asked-said.ts';
import { reviewKinds } from '../../../core/learning/review/room/course-said.ts';
import { isHeld } from '../../../core/learning/review/room/holds.ts';
import { roomOf } from '../../../core/learning/review/room.ts';
import { showDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { showSpan } from '../../../core/time/span.ts';
import { answersIn } from '../../../parse/learning/answered.ts';
import { readFound } from '../../../parse/learning/review-findings.ts';
import { roomSaid } from '../../../parse/learning/room.ts';
import type { OpenedReview } from '../../reading/opened-review.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { reviewCalled } from '../library/library-words.ts';

const tookPart = {
  asked: 'was asked to take part, and has not replied',
  declined: 'was asked to take part, and declined',
  unreachable: 'could not be reached',
  'took-part': 'took part',
} as const;

/** What stands in a review's room, as a report is begun from it. What is held back for proceedings is left out. */
export function roomForReport(
  { review, kept }: OpenedReview,
  library: Library,
  { open, now }: Pick<GivenCase, 'open' | 'now'>,
): RoomForReport {
  const said = roomSaid(kept);
  const room = roomOf(said, answersIn(kept), review, { today: dayAt(now()) });
  const { findings, recommendations, episodes } = reviewLearning(readFound(kept));
  const kind = room.decisions.at(-1)?.review;
  const isTold = ({ id }: { readonly id: string }): boolean => !isHeld(room.holds, id);
  return {
    kind: kind === undefined || kind === 'other' ? 'a review of practice' : `a ${reviewKinds[kind].toLowerCase()}`,
    scope: `${showDay(review.from)} to ${showDay(review.until)}`,
    findings: findings.filter(isTold),
    recommendations: recommendations.filter(isTold),
    episodes: episodes
      .filter(isTold)
      .toSorted((a, b) => a.from.earliest - b.from.earliest || a.until.latest - b.until.latest)
      .map(({ id, title, from, until, why }) => ({
        ...{ id, title, why },
        when: from.edtf === until.edtf ? showSpan(from) : `${showSpan(from)} to ${showSpan(until)}`,
      })),
    terms: room.terms.filter(isTold),
    returns: room.returns.map(({ asked, received, sent, gap }) => {
      const came = received?.on ?? sent?.on;
      const missing = (received?.missing ?? sent?.missing ?? '').trim();
      return {
        agency: namesIn(open.directory).agency(asked.agency),
        what: returnKinds[asked.what].toLowerCase(),
        due: asked.due,
        words: (came === undefined ? [gap?.why] : missing === '' ? [] : [missing, gap?.why])
          .flatMap((said) => said?.trim() || [])
          .map(asSentence)
          .join(' '),
        ...(came === undefined ? {} : { came }),
      };
    }),
    family: [
      ...room.family.map(({ whom, latest }) => `${withCapital(whom)} ${tookPart[latest.result]}.`),
      ...room.statements
        .map(({ statement }) => statement)
        .filter(isTold)
        .map(({ whom, says }) => `${withCapital(whom)} told the review: ${says}`),
    ],
    twin: (name) => {
      const at = findNamed(library, name);
      return at === undefined ? undefined : `${reviewCalled(at.review)}, ${at.item.where}`;
    },
  };
}
