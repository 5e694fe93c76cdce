import { actOnMeeting } from '../../check/acts.ts';
import { holder, listed } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { watching } from '../../check/watch.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { agencyName, type Picture } from '../../picture/picture.ts';
import { meetingInWords } from '../../picture/words/meeting-words.ts';
import { heldMeetings, type Meeting, minutesAreDue, minutesOutOn, withoutReceipt } from '../../picture/work/partnership-meetings.ts';
import { promptDayAfter } from '../../time/calendar.ts';

export const minutesMissing = defineCheck({
  id: 'minutes-missing',
  number: 54,
  title: 'No record of the meeting',
  priority: 2,
  asks: 'There is no record here that the minutes of the {meeting} of {date} went out to {members}. Have they been sent, or is there a reason?',
  because:
    'Meetings about a child were held and no minutes of them were found, so that it could not be said afterwards what had been agreed. Agencies that had been there had nothing to work from.',
  learntFrom: [
    { review: 0, where: 'Finding 1; Finding 2' },
    { review: 1, where: '§12.19' },
    { review: 2, where: '§4.1.9; §4.2.1' },
    { review: 4, where: '§11.3' },
  ],
  parameters: {
    limit: { value: 10, unit: 'working-days', source: 'ours', means: 'How long after a meeting its minutes are to be out.' },
    receipt: {
      value: 5,
      unit: 'working-days',
      source: 'ours',
      means: 'How long after they were sent an agency may take to say that it has them, where receipts are kept.',
    },
  },
  reads: { kinds: ['meeting', 'share', 'note', 'contact'], claims: [] },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: [
    'Filed and sent (when, to whom).',
    'Only an outcome note, restricted, for a legal reason.',
    'It was a visit: the entry is corrected.',
  ],
  notWhen: [
    'It was a joint visit.',
    "It was one team's own meeting.",
    'Nothing on record says that anybody had them: then receipts are not kept here.',
    'The limit has not passed since the latest day on which it may have been held.',
  ],
  safeToAsk: false,
  evaluate: (p, { limit, receipt }) => {
    const watch = watching(p);
    const due = heldMeetings(p).filter((meeting) => minutesAreDue(p, meeting));
    const concerns = due.flatMap((meeting): readonly Concern[] => {
      const out = minutesOutOn(p, meeting);
      if (out === undefined || watch.before(out))
        return watch.reached(promptDayAfter(p.calendar, meeting.on, limit)) ? [concernAbout(p, meeting)] : [];
      const unread = withoutReceipt(
        p,
        meeting,
        (day) => watch.reached(day),
        (sent) => promptDayAfter(p.calendar, sent, receipt),
      );
      return unread.length === 0 ? [] : [concernAboutReceipts(p, meeting, unread)];
    });
    return watch.result(concerns);
  },
});

function concernAboutReceipts(p: Picture, meeting: Meeting, unread: readonly AgencyId[]): Concern {
  return {
    ...concernAbout(p, meeting),
    question: `The minutes of ${meetingInWords(meeting, 'the')} ${dated(meeting.entry.when)} went out. There is no record here that ${listed(unread.map((agency) => agencyName(p, agency)))} had them, as others have said: have they been read?`,
  };
}

function concernAbout(p: Picture, meeting: Meeting): Concern {
  const members = [...new Set([...(meeting.attended ?? []), ...meeting.invited])].filter((agency) => agency !== meeting.entry.by);
  const to = members.length === 0 ? 'those who were there or invited' : listed(members.map((agency) => agencyName(p, agency)));
  return {
    anchor: meeting.entry.id,
    about: meeting.entry.about,
    evidence: meeting.entries.map((entry) => entry.id),
    question: `${meetingInWords(meeting, 'The')} ${dated(meeting.entry.when)} is on record. There is no record here that its minutes went out to ${to}: have they been sent, or is there a reason?`,
    ask: [holder(meeting.entry, 'chair')],
    ...actOnMeeting(meeting.entry),
  };
}
