import type { EntryOf } from '../../entry/entry.ts';
import type { AgencyId, EntryId } from '../../entry/ids.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import type { Day } from '../../time/day.ts';
import { type Due, dueFrom } from '../due.ts';

type Challenge = EntryOf<'challenge'>;

/**
 * One disagreement between agencies, from being raised to both having said what came of it (R149). It climbs by stages that a partnership names; the order of the stages is
 * the partnership's.
 */
export interface ChallengeWork {
  readonly raised: Challenge;
  readonly by: AgencyId;
  /** Whose decision or record it is about; undefined where the records do not say. */
  readonly to: AgencyId | undefined;
  /** The decision or record itself, where one was named. */
  readonly of: EntryId | undefined;
  /** All that was recorded on it, the raising first. */
  readonly entries: readonly Challenge[];
  /** The stage that it has come to, and the entry that took it there. */
  readonly stage: { readonly name: string | undefined; readonly since: Challenge };
  /** The last answer at this stage. */
  readonly answer: Challenge | undefined;
  /** Those who have said that it is settled, since it last climbed. */
  readonly settledBy: readonly AgencyId[];
  readonly ended: Challenge | undefined;
  /** Of a quality notice: who is to put it right, and by when. */
  readonly notice: { readonly owner: string | undefined; readonly by: Day | undefined } | undefined;
}

/** Every challenge about the child or the circle, in the order in which they were raised. */
export const challengesOf = onceFor((p: Picture): readonly ChallengeWork[] => {
  const groups = Map.groupBy(entriesOf(p, 'challenge'), ({ thread, id }) => thread ?? id);
  return [...groups.values()].flatMap((entries) => {
    const [raised] = entries;
    return raised === undefined ? [] : [workFrom(raised, entries)];
  });
});

function workFrom(raised: Challenge, entries: readonly Challenge[]): ChallengeWork {
  const to = entries
    .map(({ facts, by }) => facts.to ?? (by === raised.by ? undefined : by))
    .find((agency) => agency !== undefined && agency !== raised.by);
  const climbed = entries.findLast(({ facts }) => facts.status === 'raised' || facts.status === 'escalated') ?? raised;
  const since = entries.slice(entries.indexOf(climbed) + 1);
  const settled = since.filter(({ facts }) => facts.status === 'resolved');
  const settledBy = [...new Set(settled.map(({ by }) => by))];
  const dropped = since.find(({ facts, by }) => facts.status === 'dropped' && by === raised.by);
  const both = to === undefined ? settledBy.length > 0 : settledBy.includes(raised.by) && settledBy.includes(to);
  return {
    raised,
    by: raised.by,
    to,
    of: entries.map(({ facts }) => facts.of).find((of) => of !== undefined),
    entries,
    stage: { name: entries.map(({ facts }) => facts.stage).findLast((name) => name !== undefined), since: climbed },
    answer: since.findLast(({ facts, by }) => facts.status === 'answered' && by !== raised.by) ?? answerRetold(since),
    settledBy,
    ended: dropped ?? (both ? settled.at(-1) : undefined),
    notice: raised.facts.type === undefined ? undefined : noticeIn(entries),
  };
}

const noticeIn = (entries: readonly Challenge[]): ChallengeWork['notice'] => {
  const by = entries.map(({ facts }) => facts.answerBy?.latest).findLast((day) => day !== undefined && Number.isFinite(day));
  return { owner: entries.map(({ facts }) => facts.owner).findLast((owner) => owner !== undefined), by };
};

/** True of a quality notice whose day has passed with no answer on it. */
export const isNoticeLate = ({ today }: Pick<Picture, 'today'>, { notice, answer, ended }: ChallengeWork): boolean =>
  notice?.by !== undefined && notice.by < today && answer === undefined && ended === undefined;

/** Where one agency writes down both sides, its word of the answer is the answer. */
const answerRetold = (since: readonly Challenge[]): Challenge | undefined => since.findLast(({ facts }) => facts.status === 'answered');

export type ChallengeState = 'to-answer' | 'answered' | 'to-be-settled-by-the-other' | 'ended';

export function challengeState({ ended, settledBy, answer }: ChallengeWork): ChallengeState {
  if (ended !== undefined) return 'ended';
  if (settledBy.length > 0) return 'to-be-settled-by-the-other';
  return answer === undefined ? 'to-answer' : 'answered';
}

/** The clock of the stage that it has come to: a first answer within 48 hours of its being raised, and a later stage within five working days (one area's procedure). A quality notice has a day of its own. */
export const challengeDue = (p: Picture, work: ChallengeWork): Due | undefined =>
  work.notice?.by !== undefined && work.stage.since === work.raised
    ? undefined
    : dueFrom(
        p,
        work.stage.since === work.raised ? 'challenge-first-answer' : 'challenge-next-stage',
        { on: happenedBy(work.stage.since), at: work.stage.since.at },
        work.answer ?? work.ended,
      );

export type ChallengeStep = 'answer' | 'climb' | 'settle' | 'drop';

/** What one agency may do next. Whoever raised it can always take it further, whether or not it was answered; nobody settles it alone. */
export function challengeSteps(work: ChallengeWork, agency: AgencyId): readonly ChallengeStep[] {
  if (work.ended !== undefined) return [];
  const settle = work.settledBy.includes(agency) ? [] : (['settle'] as const);
  if (agency === work.by) return [...settle, 'climb', 'drop'];
  if (agency === work.to) return ['answer', ...settle];
  return [];
}
