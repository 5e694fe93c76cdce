import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import type { Instant } from '../../time/instant.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { onceFor } from '../memo.ts';
import { entriesOf, entriesOfAny, happenedBy, type Picture, recordedDay } from '../picture.ts';
import { caseworkClosings, reopens } from './casework-closings.ts';
import { heldMeetings, isShortOf, isSteeringMeeting } from './partnership-meetings.ts';
import { isSocialCare } from './plans.ts';

/** The end of work with the child: a closing, or the decision after an assessment that there is no further part to play. */
export interface EndOfWork {
  readonly entries: readonly Entry[];
  readonly first: Entry;
  readonly last: Entry;
  readonly by: AgencyId;
  readonly on: Day;
  readonly recorded: Day;
  readonly contingency: string | undefined;
  /** When the next end of work was recorded: what came after that belongs to it. */
  readonly next: Instant | undefined;
}

const noMore: ReadonlySet<string> = new Set(['no-role', 'no-further-action']);

/** Every end of work, oldest first. */
export const endsOfWork = onceFor((p: Picture): readonly EndOfWork[] => {
  const closings = caseworkClosings(p).map(({ entries, by, on, recorded, contingency }) => ({ entries, by, on, recorded, contingency }));
  const decisions = entriesOf(p, 'referral-decision')
    .filter(
      (entry) =>
        isSocialCare(p, entry.by) && noMore.has(entry.facts.decision ?? '') && concernsChild(p, entry) && followsAssessment(p, entry),
    )
    .map((entry) => ({ entries: [entry], by: entry.by, on: happenedBy(entry), recorded: recordedDay(entry), contingency: undefined }));
  const ends = [...closings, ...decisions].sort((a, b) => a.recorded - b.recorded);
  return ends.flatMap((end, i) => {
    const [first] = end.entries;
    const last = end.entries.at(-1);
    return first === undefined || last === undefined ? [] : [{ ...end, first, last, next: ends[i + 1]?.entries[0]?.recorded }];
  });
});

const followsAssessment = (p: Picture, decision: Entry): boolean =>
  decision.thread !== undefined &&
  entriesOf(p, 'assessment').some(
    (entry) => entry.thread === decision.thread && entry.facts.status === 'completed' && entry.recorded <= decision.recorded,
  );

/** When work with the child was next opened after an end of it: what is recorded later belongs to that work. */
export const openedAgainAfter = (p: Picture, end: EndOfWork): Instant | undefined =>
  p.entries.find(
    (entry) =>
      entry.recorded > end.last.recorded &&
      !end.entries.includes(entry) &&
      entry.when.latest >= end.on &&
      reopens(p, entry) &&
      concernsChild(p, entry),
  )?.recorded;

/** The entry that took a worry up: the case opened, a decision made on asking others, or enough agencies met, once it was recorded. */
export function takenUpAgain(p: Picture, end: EndOfWork, worry: Entry): Entry | undefined {
  const after = (entry: Entry): boolean =>
    entry.recorded >= worry.recorded && entry.id !== worry.id && !end.entries.includes(entry) && entry.when.latest >= worry.when.earliest;
  const opened = entriesOfAny(p, 'plan', 'assessment', 'referral-decision').find(
    (entry) => after(entry) && concernsChild(p, entry) && (reopens(p, entry) || isConsidered(p, entry)),
  );
  if (opened !== undefined) return opened;
  const closedAgain = caseworkClosings(p).find((closing) =>
    closing.entries.some((entry) => entry.recorded > worry.recorded && after(entry)),
  );
  if (closedAgain !== undefined) return closedAgain.entries[0];
  return heldMeetings(p).find(
    (meeting) =>
      after(meeting.entry) &&
      (isSteeringMeeting(meeting) || meeting.type === 'professionals') &&
      meeting.attended !== undefined &&
      !isShortOf(meeting, 2),
  )?.entry;
}

/** A decision on a referral that asked others counts as looking together; one taken on the referral alone does not. */
const isConsidered = (p: Picture, entry: Entry): boolean =>
  entry.kind === 'referral-decision' &&
  isSocialCare(p, entry.by) &&
  ((entry.facts.checkedWith ?? []).length > 0 || entry.facts.decision === 'early-help');
