import type { Entry, EntryOf } from '../../entry/entry.ts';
import { isSeenBy } from '../../picture/agency-eyes.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { entriesOf, entriesOfAny, happenedBy, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { involvedAgencies } from '../../picture/work/involvement.ts';
import { isSteeringMeeting } from '../../picture/work/partnership-meetings.ts';
import { isPlanOfChild, type PlanEpisode, plansOf } from '../../picture/work/plans.ts';
import { addDays, type Day } from '../../time/day.ts';
import { type FallsDue, onOwnDate } from './falls-due.ts';

/** How early a review may be made and still be the one that is due, in days (ours). */
const soonest = 21;

/** The review that a running plan or a decision names a day for, until something on record is that review. */
export const ofReviews = (p: Picture): readonly FallsDue[] => [
  ...plansOf(p)
    .filter((plan) => (plan.until === undefined || plan.until > p.today) && isPlanOfChild(p, plan))
    .flatMap((plan) => ofPlan(p, plan)),
  ...entriesOf(p, 'decision')
    .filter((entry) => concernsChild(p, entry) && !isClosedSince(p, entry))
    .flatMap((entry) => review(p, entry, entry.facts.review, decisionSince(p, entry))),
];

function ofPlan(p: Picture, { entries, thread }: PlanEpisode): readonly FallsDue[] {
  const last = entries.findLast(({ facts }) => facts.review !== undefined);
  if (last === undefined) return [];
  const again = entries.find((entry) => entry.facts.status === 'reviewed' && isRecordedBefore(last, entry));
  const met = entriesOf(p, 'meeting').find(
    (entry) =>
      entry.facts.status === 'held' &&
      isSteeringMeeting(entry.facts) &&
      isRecordedBefore(last, entry) &&
      (entry.thread === undefined || thread === undefined || entry.thread === thread) &&
      concernsChild(p, entry) &&
      isInTime(entry, last.facts.review?.latest),
  );
  return review(p, last, last.facts.review, again ?? met);
}

/** A later decision of the same agency in the same work, or about the same people, when the review was due or after. */
const decisionSince = (p: Picture, decision: EntryOf<'decision'>): Entry | undefined =>
  entriesOfAny(p, 'decision', 'plan', 'meeting').find(
    (entry) =>
      entry.by === decision.by &&
      isRecordedBefore(decision, entry) &&
      isInTime(entry, decision.facts.review?.latest) &&
      (entry.thread !== undefined && decision.thread !== undefined
        ? entry.thread === decision.thread
        : entry.about.some((person) => decision.about.includes(person))),
  );

const isInTime = (entry: Entry, review: Day | undefined): boolean => review !== undefined && happenedBy(entry) >= addDays(review, -soonest);

const isClosedSince = (p: Picture, entry: Entry): boolean =>
  caseworkClosings(p).some((closing) => closing.on >= happenedBy(entry) && !closing.entries.some(({ id }) => id === entry.id));

const review = (p: Picture, entry: Entry, when: EntryOf<'plan'>['facts']['review'], met: Entry | undefined): readonly FallsDue[] =>
  onOwnDate(p, when, {
    what: 'review',
    entry,
    met: met && happenedBy(met),
    owner: entry.by,
    doneBy: entry.kind === 'plan' ? { work: 'plan', of: undefined } : undefined,
  }).filter(({ late }) => !late || isSeenBy(p, entry.by, ...involvedAgencies(p).keys()));
