import { isSeenBy } from '../../picture/agency-eyes.ts';
import type { Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import type { Day } from '../../time/day.ts';
import { type MeetingWork, meetingsOf, minutesDue, minutesOut } from '../meeting/meeting-work.ts';
import { byClock, type FallsDue, falls } from './falls-due.ts';

/** Meetings that have a day, until what came of them is on record; and the minutes of those that were held. */
export const ofMeetings = (p: Picture): readonly FallsDue[] => meetingsOf(p).flatMap((work) => [...meeting(p, work), ...minutes(p, work)]);

function meeting(p: Picture, work: MeetingWork): readonly FallsDue[] {
  const on = dayToCome(p, work);
  const { first, ended } = work;
  // To whoever had no part in it, that nothing of it is on record tells nothing.
  if (on === undefined || (on < p.today && !isSeenBy(p, first.by, ...work.invited))) return [];
  return [
    falls(p, {
      what: 'meeting',
      rule: { kind: 'own-date' },
      by: on,
      entry: ended ?? first,
      owner: first.by,
      doneBy: { work: 'meeting', of: first.id },
    }),
  ];
}

/** Of one that was called off, the new day that was given with it, until another stands in its place. */
function dayToCome(p: Picture, { state, on, ended, type }: MeetingWork): Day | undefined {
  if (state === 'called' || state === 'to-be-recorded') return on;
  const again = ended?.facts.date?.latest;
  if (state !== 'remade' || ended === undefined || again === undefined || !Number.isFinite(again)) return undefined;
  return meetingsOf(p).some((other) => other.type === type && isRecordedBefore(ended, other.first)) ? undefined : again;
}

function minutes(p: Picture, work: MeetingWork): readonly FallsDue[] {
  const { held, first } = work;
  if (held === undefined || !isSeenBy(p, held.entry.by, ...(held.attended ?? []), ...held.invited)) return [];
  return byClock(p, minutesDue(p, work), {
    what: 'minutes',
    entry: held.entry,
    met: minutesOut(p, held),
    owner: held.entry.by,
    doneBy: { work: 'meeting', of: first.id },
  });
}
