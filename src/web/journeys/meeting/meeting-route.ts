import { storedThread } from '../../../parse/stored/ids.ts';
import { meetingAddress, meetingsAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, caseFile, casePage, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { parseCalling } from './calling-form.ts';
import { minutesBody, parseOutcome } from './meeting-forms.ts';
import { findMeeting, findMeetings } from './meeting-read.ts';
import { meetingView } from './meeting-view.ts';
import { meetingsView } from './meetings-view.ts';

const address = '/cases/:case/children/:child/meetings';

/** The meetings about a child (R099 to R105). */
export const meetingsRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'meetings-shown',
  parse: findMeetings,
  read: (read) => read,
  show: (read, given) => meetingsView(read, given),
  template: 'meeting/meetings.njk',
});

/** Calls one: whoever is asked to come reads at once that they are. */
export const callMeetingRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'meeting-called',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findMeetings(asking, given);
    if (read?.agency === undefined) return notFound;
    const parsed = parseCalling(asking.body, read, read.agency, given.open);
    if ('problems' in parsed) return page('meeting/meetings.njk', meetingsView(read, given, parsed), parsed);
    // One series, one thread: the last meeting's of the sort, else one of its own.
    const series = read.all.findLast(({ type, first }) => type === parsed.facts.type && first.thread !== undefined)?.first.thread;
    const body = { ...parsed, thread: series ?? storedThread.parse(`meetings-${given.newId()}`) };
    const { today } = read.picture;
    const to = parsed.facts.invited ?? [];
    if (!(await recordStep({ body, on: today, to, why: 'They are asked to come' }, given))) return notFound;
    return { kind: 'go', to: `${meetingsAddress(given.open, read.child, chosenDay(asking.query, today))}#meetings` };
  },
};

const one = `${address}/:meeting`;

export const meetingRoute = casePage({
  address: one,
  permission: 'read-case',
  audit: 'meeting-shown',
  parse: findMeeting,
  read: (read) => read,
  show: (read, given) => meetingView(read, given),
  template: 'meeting/meeting.njk',
});

/** What came of a meeting, or that its minutes go out. Everybody who was asked is told, there or not. */
export const recordMeetingRoute: Route = {
  method: 'POST',
  address: one,
  permission: 'write-for-agency',
  audit: 'meeting-recorded',
  inside: 'case',
  isLong: true,
  perMinute: 60,
  respond: async (asking, given) => {
    const read = findMeeting(asking, given);
    if (read === undefined) return notFound;
    const { meeting, picture, isOurs, agency } = read;
    const sends = asking.body.minutes === 'yes' && meeting.state === 'minutes-due' && meeting.held?.entry.by === agency;
    const records = isOurs && ['called', 'to-be-recorded', 'asked-for'].includes(meeting.state);
    if (!sends && !records) return notFound;
    // More rows are the same form with more room: nothing is recorded and nothing is lost.
    if (records && asking.body.go === 'more')
      return page('meeting/meeting.njk', meetingView(read, given, { sent: asking.body, problems: [] }), {
        sent: asking.body,
        problems: [],
      });
    const parsed = sends ? [minutesBody(read)] : parseOutcome(asking.body, read, given.open);
    if ('problems' in parsed) return page('meeting/meeting.njk', meetingView(read, given, parsed), parsed);
    const to = meeting.invited;
    const why = sends ? 'The minutes, to everybody who was asked to come' : 'They were asked to come';
    const [first, ...more] = parsed;
    if (first === undefined || !(await recordStep({ body: first, on: picture.today, to, why }, given))) return notFound;
    for (const body of more)
      if (!(await recordStep({ body, on: picture.today, to, why }, given)))
        // Thrown, so that it is not called off without being called again: the transaction ends with neither.
        throw new Error('a meeting that is called off could not be called again');
    return { kind: 'go', to: meetingAddress(given.open, read.child, meeting.first.id, chosenDay(asking.query, picture.today)) };
  },
};

/** The invitation, for a calendar: the sort of meeting and its day, and nobody's name (a calendar is read by many). */
export const meetingInvitationRoute = caseFile({
  address: `${one}/invitation.ics`,
  permission: 'read-case',
  audit: 'invitation-saved',
  parse: findMeeting,
  read: (read) => (read.meeting.state === 'called' && read.meeting.on !== undefined ? read : undefined),
  write: (read, { open }) => ({
    kind: 'file',
    name: 'meeting.ics',
    type: 'text/calendar; charset=utf-8',
    write: async ({ calendar }) =>
      calendar({
        id: open.publicIds.entries.get(read.meeting.first.id) ?? '',
        on: read.meeting.on ?? read.picture.today,
        says: 'Meeting: see Heed for what it is about',
        place: read.meeting.first.facts.place,
      }),
  }),
});

const page = (template: string, model: object, returned: Returned): Answered => ({
  ...{ kind: 'page', template, model },
  ...(returned.problems.length === 0 ? {} : { invalid: true }),
});
