import type { Day } from '../../../time/day.ts';
import { reviewKinds } from './course-said.ts';
import { type Limited, limitFrom, workingDaysLate } from './limit-from.ts';
import type { NoticeState } from './notices.ts';
import { type RoomSaid, saidOf } from './said.ts';
import { stageDay } from './stage-day.ts';

/** A stage of a review: when it was reached, and until when it was or is to be. */
export interface Stage extends Limited {
  readonly title: string;
  readonly reached?: Day | undefined;
  /** Working days after the last day that was in time: at which it was reached, or today. 0 where it is in time, or no limit is known. */
  readonly late: number;
  readonly words: string;
}

/** What other areas know of a review's end. */
export interface Around {
  readonly today: Day;
  readonly draftPrepared?: Day | undefined;
  readonly published?: Day | undefined;
}

/**
 * The stages of a review in their order, with the limits of law and guidance: the national panel told within 5 working days, and the rapid review sent within 15, of the
 * day on which the local authority became aware (Children Act 2004, section 16C; Working Together to Safeguard Children 2023, chapter 5); published within 6 months of
 * the decision to begin it (the same chapter). Working days are those of England.
 */
export function stagesOf(said: readonly RoomSaid[], notices: readonly NoticeState[], around: Around): readonly Stage[] {
  const decisions = saidOf(said, 'review-decision');
  const [first, latest] = [decisions[0], decisions.at(-1)];
  const aware = stageDay(said, 'aware');
  const began = stageDay(said, 'began');
  const start = began?.on ?? decisions.findLast(({ held }) => held)?.on;
  const told = notices.flatMap(({ notice }) => (notice === undefined ? [] : [notice.on]));
  const stage = (title: string, reached: { readonly on: Day; readonly words?: string } | undefined, limit: Limited = {}): Stage => ({
    title,
    reached: reached?.on,
    ...limit,
    late: limit.due === undefined ? 0 : workingDaysLate(limit.due, reached?.on ?? around.today),
    words: reached?.words ?? '',
  });
  const day = (on: Day | undefined) => (on === undefined ? undefined : { on });
  return [
    stage('The local authority became aware', aware),
    stage(
      notices.length === 1 ? 'The national panel was told' : 'The national panel was told of every child',
      told.length > 0 && told.length === notices.length ? { on: latestOf(told) } : undefined,
      limitFrom('serious-incident-notified', aware?.on),
    ),
    stage('Rapid review sent to the national panel', stageDay(said, 'rapid-review'), limitFrom('rapid-review', aware?.on)),
    stage(
      'Decided',
      first && latest && { on: latest.on, words: `${latest.held ? '' : 'None is to be held. '}${reviewKinds[latest.review]}` },
    ),
    ...(latest?.held === false
      ? []
      : [
          stage('The review began', began),
          stage('Draft prepared', day(around.draftPrepared)),
          stage('Report agreed by the safeguarding partners', stageDay(said, 'agreed')),
          stage('Published', stageDay(said, 'published') ?? day(around.published), limitFrom('review-published', start)),
        ]),
  ];
}

const latestOf = (days: readonly Day[]): Day => days.reduce((one, other) => (other > one ? other : one));
