import { deathOf } from '../../picture/family/family.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Day } from '../../time/day.ts';
import type { FallsDue } from './falls-due.ts';
import { ofActions } from './of-actions.ts';
import { ofArrangements } from './of-arrangements.ts';
import { ofAssessments } from './of-assessments.ts';
import { ofChallenges } from './of-challenges.ts';
import { ofCover } from './of-cover.ts';
import { ofEnquiries } from './of-enquiries.ts';
import { ofHealth } from './of-health.ts';
import { ofMeetings } from './of-meetings.ts';
import { ofOwnDates } from './of-own-dates.ts';
import { ofPlans } from './of-plans.ts';
import { ofReferrals } from './of-referrals.ts';
import { ofRequests } from './of-requests.ts';
import { ofReviews } from './of-reviews.ts';
import { ofBookings, ofServices } from './of-services.ts';
import { ofSupervision } from './of-supervision.ts';
import { ofWhatComes } from './of-what-comes.ts';

/** One kind of work a line: what each says of its own clocks and dates. Another kind of work that falls due is another line. */
const kinds: readonly ((p: Picture) => readonly FallsDue[])[] = [
  ofReferrals,
  ofAssessments,
  ofEnquiries,
  ofPlans,
  ofMeetings,
  ofReviews,
  ofActions,
  ofSupervision,
  ofCover,
  ofRequests,
  ofChallenges,
  ofArrangements,
  ofOwnDates,
  ofWhatComes,
  ofBookings,
  ofHealth,
  ofServices,
];

/**
 * Everything that falls due about a child by rules and dates on record, done or not, the soonest first: a clock, and no ranking of families (rule 31). It is the one answer
 * that every page reads. Of a child who has died nothing is due (rule 15).
 */
export const allThatFallsDue = onceFor((p: Picture): readonly FallsDue[] =>
  deathOf(p, p.child) === undefined ? kinds.flatMap((of) => of(p)).toSorted(bySoonest) : [],
);

const bySoonest = (a: FallsDue, b: FallsDue): number =>
  a.by - b.by || (a.entry?.order ?? 0) - (b.entry?.order ?? 0) || (a.what < b.what ? -1 : a.what > b.what ? 1 : 0);

/** What is not done and falls due between two days, both counted. */
export const fallsDueBetween = (p: Picture, from: Day, to: Day): readonly FallsDue[] =>
  allThatFallsDue(p).filter(({ met, by }) => met === undefined && by >= from && by <= to);
