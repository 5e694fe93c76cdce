import type { AgencyId } from '../../../core/entry/ids.ts';
import type { ReviewFinding, ReviewRecommendation } from '../../../core/learning/review/finding.ts';
import { reviewLearning } from '../../../core/learning/review/findings.ts';
import { returnKinds } from '../../../core/learning/review/room/asked-said.ts';
import { roomOf } from '../../../core/learning/review/room.ts';
import type { Day } from '../../../core/time/day.ts';
import { answersIn } from '../../../parse/learning/answered.ts';
import { readFound } from '../../../parse/learning/review-findings.ts';
import { roomSaid } from '../../../parse/learning/room.ts';
import type { GivenCase } from '../../routing/route.ts';
import { roomDay } from '../room/room-read.ts';

/** A return that is past its day, as the room of its review says. */
export interface OverdueReturn {
  readonly review: string;
  readonly agency: AgencyId;
  readonly what: string;
  readonly due: Day;
}

/** What the register takes from the rooms of reviews, for whoever is in them: nothing of a room is read by anybody else. */
export interface FromReviews {
  readonly recommendations: readonly {
    readonly review: string;
    readonly title: string;
    readonly one: ReviewRecommendation;
    /** The findings that it comes from. */
    readonly from: readonly ReviewFinding[];
  }[];
  /** Findings of which somebody said that they were found before, in their words. */
  readonly repeats: readonly { readonly review: string; readonly says: string; readonly words: string }[];
  readonly returns: readonly OverdueReturn[];
}

export async function readReviews(given: GivenCase): Promise<FromReviews> {
  const { desk, visitor } = given;
  if (!visitor.may('set-reviews')) return { recommendations: [], repeats: [], returns: [] };
  const recommendations: FromReviews['recommendations'][number][] = [];
  const repeats: FromReviews['repeats'][number][] = [];
  const returns: OverdueReturn[] = [];
  for (const review of await desk.reviews()) {
    const { id, title } = review;
    const kept = await desk.learning({ kind: 'review', review: id });
    const found = reviewLearning(readFound(kept));
    recommendations.push(
      ...found.recommendations.map((one) => ({
        ...{ review: id, title, one },
        from: found.findings.filter((finding) => one.findings.includes(finding.id)),
      })),
    );
    const { returns: asked } = roomOf(roomSaid(kept), answersIn(kept), review, { today: roomDay({ query: {} }, given).today });
    returns.push(
      ...asked.flatMap((one) =>
        one.stands === 'late'
          ? [{ review: title, agency: one.asked.agency, what: returnKinds[one.asked.what].toLowerCase(), due: one.asked.due }]
          : [],
      ),
    );
    repeats.push(
      ...found.findings.flatMap(({ says, twins }) => twins.flatMap(({ same, words }) => (same ? [{ review: title, says, words }] : []))),
    );
  }
  return { recommendations, repeats, returns };
}
