import { bareBody } from '../../entry/bare-body.ts';
import type { Body, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, ThreadId } from '../../entry/ids.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { addWorkingDays } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { type MeetingState, meetingsOf } from '../meeting/meeting-work.ts';
import { type ChallengeWork, challengesOf } from './challenge-work.ts';

type MeetingBody = Extract<Body, { kind: 'meeting' }>;

/** Working days within which a conference or a strategy discussion that was asked for is called or declined (the setting of `conference-asked-and-declined`; ours). */
const answerWithin = 1;

/** A meeting that one agency asked another for, what came of it, and where it was taken from there. */
export interface AskedMeeting {
  readonly asking: EntryOf<'meeting'>;
  readonly by: AgencyId;
  readonly to: readonly AgencyId[];
  readonly state: MeetingState;
  /** The last day on which an answer is in time. */
  readonly answerBy: Day;
  readonly isLate: boolean;
  /** By which it was declined, with its reason. */
  readonly refusal: EntryOf<'meeting'> | undefined;
  /** The challenge that was raised on it: the route upward. */
  readonly challenge: ChallengeWork | undefined;
}

/** Every meeting about the child that was asked for, in the order in which it was. */
export const askedMeetingsOf = (p: Picture): readonly AskedMeeting[] =>
  meetingsOf(p).flatMap(({ first, state, ended }): readonly AskedMeeting[] => {
    if (first.facts.status !== 'requested') return [];
    const answerBy = addWorkingDays(p.calendar, happenedBy(first), answerWithin);
    const refusal = state === 'declined' ? ended : undefined;
    return [
      {
        ...{ asking: first, by: first.by, to: first.facts.invited ?? [], state, answerBy, refusal },
        isLate: state === 'asked-for' && p.today > answerBy,
        challenge: challengesOf(p).find(({ of }) => of !== undefined && (of === first.id || of === refusal?.id)),
      },
    ];
  });

/** Asks another agency for a meeting: why, and what is known that bears on it. */
export const askingBody = (
  p: Picture,
  {
    type,
    to,
    why,
    thread,
  }: { readonly type: MeetingBody['facts']['type']; readonly to: AgencyId; readonly why: string; readonly thread: ThreadId },
): MeetingBody => ({
  ...{ kind: 'meeting', ...bareBody(p.today, [p.child], why), thread },
  facts: { ...(type === undefined ? {} : { type }), status: 'requested', invited: [to] },
});

/** That it is not to be held: why, whose views were asked, and who outside the case looked at it. */
export const declineBody = (
  p: Picture,
  { asking }: AskedMeeting,
  { reason, asked, outside }: { readonly reason: string; readonly asked: readonly AgencyId[]; readonly outside: string },
): MeetingBody => ({
  ...{ kind: 'meeting', ...bareBody(p.today, [p.child], outside === '' ? '' : `Looked at by somebody outside the case: ${outside}`) },
  ...(asking.thread === undefined ? {} : { thread: asking.thread }),
  facts: {
    ...(asking.facts.type === undefined ? {} : { type: asking.facts.type }),
    ...{ status: 'refused', of: asking.id, reason },
    ...(asked.length === 0 ? {} : { writtenInput: asked }),
  },
});
