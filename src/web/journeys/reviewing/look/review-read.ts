import type { Kept } from '../../../../core/access/learning.ts';
import { inScope, type Review } from '../../../../core/access/review.ts';
import type { Entry } from '../../../../core/entry/entry.ts';
import type { EntryId, PersonId } from '../../../../core/entry/ids.ts';
import { type Answered, defaultsOf, type Standing, standingOf } from '../../../../core/learning/asking/learning-check.ts';
import { type FindingsRead, findingSeenBefore } from '../../../../core/learning/checks/finding-seen-before.ts';
import { earlierActions } from '../../../../core/learning/register/earlier-actions.ts';
import { registerOf } from '../../../../core/learning/register/register.ts';
import { type ReviewLearning, reviewLearning } from '../../../../core/learning/review/findings.ts';
import { type Said, saidOf } from '../../../../core/learning/review/room/said.ts';
import { type Picture, withAllKnown } from '../../../../core/picture/picture.ts';
import { dayAt } from '../../../../core/time/instant.ts';
import { answersIn } from '../../../../parse/learning/answered.ts';
import { publishedKept } from '../../../../parse/learning/published.ts';
import { readRegister } from '../../../../parse/learning/register.ts';
import { readFound } from '../../../../parse/learning/review-findings.ts';
import { roomSaid } from '../../../../parse/learning/room.ts';
import { publicId } from '../../../addresses.ts';
import { openedReview } from '../../../reading/opened-review.ts';
import type { AuditEvent } from '../../../routing/audit-event.ts';
import { noteShown } from '../../../routing/note-shown.ts';
import type { GivenCase } from '../../../routing/route.ts';
import { type ChronologyLine, linesOf } from '../../chronology/lines.ts';

/** A review as its chronology, episodes and findings are read. */
export interface ReviewRead {
  readonly review: Review;
  readonly learning: ReviewLearning;
  /** The terms of reference, with what was added to them. */
  readonly terms: readonly Said<'term'>[];
  readonly answers: readonly Answered[];
  /** What the register holds of what was found before: what came of it, and this review itself once it is published. */
  readonly before: Pick<FindingsRead, 'actions' | 'ownReview'>;
  /** Its children whom the visitor may know of. */
  readonly children: readonly PersonId[];
  /** All that the visitor may read by the last day, of whomever. */
  readonly picture: Picture;
  /** Every entry within the review's people and days, in the order in which things happened. */
  readonly lines: readonly ChronologyLine[];
  readonly entryAt: (publicId: string | undefined) => Entry | undefined;
  readonly entryOf: (id: EntryId) => Entry | undefined;
}

/** The review whose room somebody is in, with the entries of its scope: noted, like every list, as having shown its people. */
export async function readReview(id: string | undefined, given: GivenCase, event: AuditEvent): Promise<ReviewRead | undefined> {
  const opened = await openedReview(id, given);
  if (opened === undefined) return undefined;
  const { review, kept } = opened;
  const { open } = given;
  const [child] = review.children;
  if (child === undefined) return undefined;
  await noteShown(given, event, review.people);
  const picture = withAllKnown(open.picture(child, open.days.end));
  const all = { child, view: 'table', on: open.days.end, strip: undefined, as: undefined } as const;
  const lines = linesOf(picture, open.ledger, { ...all, agency: undefined, theme: undefined, person: undefined, days: undefined }).filter(
    ({ entry }) => inScope(open.ledger, entry, [review]),
  );
  const standing = lines.flatMap(({ entry, withdrawn }) => (withdrawn ? [] : [entry]));
  const byId = new Map(standing.map((entry) => [entry.id, entry]));
  const byPublicId = new Map(standing.map((entry) => [publicId(open.publicIds.entries, entry.id), entry]));
  return {
    ...{ review, picture, lines },
    children: review.children.filter((one) => open.people.includes(one)),
    learning: reviewLearning(readFound(kept)),
    terms: saidOf(roomSaid(kept), 'term'),
    answers: answersIn(kept),
    before: foundBefore(review, await given.desk.learning({ kind: 'register' })),
    entryAt: (one) => (one === undefined || one === '' ? undefined : byPublicId.get(one)),
    entryOf: (one) => byId.get(one),
  };
}

function foundBefore({ id }: Review, kept: readonly Kept[]): ReviewRead['before'] {
  const ownReview = publishedKept(kept)
    .flatMap((one) => (one.is === 'published' && one.room === id ? [one.report.key] : []))
    .at(-1);
  return { actions: earlierActions(registerOf(readRegister(kept))), ...(ownReview === undefined ? {} : { ownReview }) };
}

/** A finding is set beside those of other reviews, and not beside itself as it was published. */
export const ofReview = ({ before: { ownReview } }: ReviewRead): { readonly review?: string } =>
  ownReview === undefined ? {} : { review: ownReview };

/** What check 70 asks of the findings of a review, with what was answered. */
export function seenBefore({ learning: { findings }, answers, before }: ReviewRead, { sources, now }: GivenCase): readonly Standing[] {
  const { id, parameters, evaluate } = findingSeenBefore;
  return standingOf(id, evaluate({ findings, library: sources.library, ...before }, defaultsOf(parameters), dayAt(now())), answers);
}
