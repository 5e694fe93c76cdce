import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body } from '../../../core/entry/entry.ts';
import type { Day } from '../../../core/time/day.ts';
import type { MeetingRead, MeetingsRead } from './meeting-read.ts';

export type MeetingBody = Extract<Body, { kind: 'meeting' }>;

export const longest = 5000;

export const base = (read: MeetingsRead, on: Day) => ({
  ...({ kind: 'meeting' } as const),
  ...{ ...bareBody(on, [read.child]) },
});

export const followsOn = ({ meeting }: MeetingRead): Pick<MeetingBody, 'thread'> =>
  meeting.first.thread === undefined ? {} : { thread: meeting.first.thread };
export const sameSort = ({ meeting }: MeetingRead): Pick<MeetingBody['facts'], 'type' | 'of'> => ({
  of: meeting.first.id,
  ...(meeting.type === undefined ? {} : { type: meeting.type }),
});
