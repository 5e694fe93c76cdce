import type { PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import type { Answered } from '../asking/learning-check.ts';
import { type Around, type Stage, stagesOf } from './room/clock.ts';
import { type EventState, eventsOf } from './room/events.ts';
import { type HoldState, holdsOf } from './room/holds.ts';
import { type NoticeState, noticesOf } from './room/notices.ts';
import { type ReturnState, returnsOf } from './room/returns.ts';
import { type RoomSaid, type Said, saidAbout, saidOf } from './room/said.ts';
import { stageDay } from './room/stage-day.ts';
import { familyOf, type RelativeState, type StatementState, statementsOf } from './room/voices.ts';

/** The check whose answers may accept a gap. */
export const returnCheck = 'review-return-outstanding';
export const acceptsGap = 'gap-accepted';

/** How a question names what is not one return: a child whose notice is lacking, and the draft. */
export const noticeAnchor = (child: PersonId): string => `notice ${child}`;
export const draftAnchor = 'draft';

export interface ScopeState {
  readonly child: PersonId;
  /** The days that hold now, and those that were set before them. */
  readonly window?: Said<'scope-window'> | undefined;
  readonly earlier: readonly Said<'scope-window'>[];
  /** What is told from before: not in scope. */
  readonly context: readonly Said<'scope-context'>[];
}

export interface QuestionState {
  readonly question: Said<'review-question'>;
  readonly replies: readonly Said<'question-replied'>[];
  readonly isLate: boolean;
}

export interface ChangeState {
  readonly change: Said<'change-made'>;
  readonly audits: readonly Said<'change-audited'>[];
  /** The day of its audit is past, and none is on record (R232). */
  readonly auditIsOwed: boolean;
}

/** A review as it stands on a day, from all that was written down in its room. */
export interface ReviewRoom extends Around {
  /** Every decision in the order in which it was made: the last holds (R203). */
  readonly decisions: readonly Said<'review-decision'>[];
  readonly stages: readonly Stage[];
  readonly notices: readonly NoticeState[];
  readonly scope: readonly ScopeState[];
  readonly terms: readonly Said<'term'>[];
  readonly questions: readonly QuestionState[];
  readonly holds: readonly HoldState[];
  readonly delays: readonly { readonly delay: Said<'delay'>; readonly over?: Day | undefined }[];
  readonly lessons: readonly Said<'interim-lesson'>[];
  readonly changes: readonly ChangeState[];
  readonly returns: readonly ReturnState[];
  readonly events: readonly EventState[];
  readonly family: readonly RelativeState[];
  readonly statements: readonly StatementState[];
  readonly practitioners: readonly Said<'practitioner-view'>[];
  /** What an answer to a question accepted as a gap, by its anchor. */
  readonly gaps: ReadonlyMap<string, { readonly on: Day; readonly why: string }>;
}

/** @param around today, and what other areas know: the day of the draft, and that of publication, where it was not written down here */
export function roomOf(
  said: readonly RoomSaid[],
  answers: readonly Answered[],
  { children }: { readonly children: readonly PersonId[] },
  around: Around,
): ReviewRoom {
  const { today } = around;
  const gaps = new Map(
    answers.flatMap(({ check, way, anchor, on, words }) =>
      check === returnCheck && way === acceptsGap ? [[anchor, { on, why: words }] as const] : [],
    ),
  );
  const notices = noticesOf(said, children);
  const published = stageDay(said, 'published')?.on ?? around.published;
  return {
    ...around,
    ...{ notices, gaps, published },
    decisions: saidOf(said, 'review-decision'),
    stages: stagesOf(said, notices, around),
    scope: children.map((child) => scopeOf(said, child)),
    terms: saidOf(said, 'term'),
    questions: saidOf(said, 'review-question').map((question) => {
      const replies = saidAbout(said, 'question-replied', question.id);
      return { question, replies, isLate: replies.length === 0 && question.due !== undefined && question.due < today };
    }),
    holds: holdsOf(said, today),
    delays: saidOf(said, 'delay').map((delay) => ({ delay, over: saidAbout(said, 'delay-over', delay.id).at(-1)?.on ?? delay.until })),
    lessons: saidOf(said, 'interim-lesson'),
    changes: saidOf(said, 'change-made').map((change) => {
      const audits = saidAbout(said, 'change-audited', change.id);
      return { change, audits, auditIsOwed: audits.length === 0 && change.audit !== undefined && change.audit < today };
    }),
    returns: returnsOf(said, gaps, today),
    events: eventsOf(said, gaps),
    family: familyOf(said, published),
    statements: statementsOf(said),
    practitioners: saidOf(said, 'practitioner-view'),
  };
}

function scopeOf(said: readonly RoomSaid[], child: PersonId): ScopeState {
  const windows = saidOf(said, 'scope-window').filter((one) => one.child === child);
  return {
    child,
    window: windows.at(-1),
    earlier: windows.slice(0, -1),
    context: saidOf(said, 'scope-context').filter((one) => one.child === child),
  };
}
