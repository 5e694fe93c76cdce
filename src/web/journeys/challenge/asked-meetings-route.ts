import type { Body } from '../../../core/entry/entry.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { askingBody, declineBody } from '../../../core/pathway/challenge/asked-meeting.ts';
import { storedThread } from '../../../parse/stored/ids.ts';
import { askedMeetingsAddress, publicId } from '../../addresses.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import { casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { type AskedMeetingsRead, findAskedMeetings, isOursToAnswer } from './asked-meetings-read.ts';
import { askedMeetingsView, askedSorts } from './asked-meetings-view.ts';

const address = '/cases/:case/children/:child/asked-meetings';

/** Meetings that were asked for, each with what came of it: a no is on record, and can be taken further from here (R149). */
export const askedMeetingsRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'asked-meetings-shown',
  parse: findAskedMeetings,
  read: (read) => read,
  show: (read, given) => askedMeetingsView(read, given),
  template: 'challenge/asked-meetings.njk',
});

interface Step {
  readonly body: Body;
  readonly to: readonly AgencyId[];
  readonly why: string;
}

/** Asks for a meeting, or declines one that this agency was asked for: the other side reads it at once. */
export const askForMeetingRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'meeting-asked-for',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findAskedMeetings(asking, given);
    if (read?.agency === undefined) return notFound;
    const parsed = asking.body.asked === undefined ? parseAsking(asking.body, read, given) : parseDecline(asking.body, read, given);
    if (parsed === undefined) return notFound;
    if ('problems' in parsed)
      return {
        ...{ kind: 'page', template: 'challenge/asked-meetings.njk', invalid: true },
        model: askedMeetingsView(read, given, parsed),
      };
    if (!(await recordStep({ ...parsed, on: read.on }, given))) return notFound;
    return { kind: 'go', to: `${askedMeetingsAddress(given.open, read.child, chosenDay(asking.query, read.on))}#asked` };
  },
};

function parseAsking(form: Returned['sent'], { picture, agencies }: AskedMeetingsRead, given: GivenCase): Step | Returned {
  const type = askedSorts.find((one) => one === form.type);
  const to = agencies.find((one) => publicId(given.open.publicIds.agencies, one) === form.to);
  const why = (form.why ?? '').trim();
  const problems = [
    ...(type === undefined ? [{ field: 'type', text: 'Choose what you ask for' }] : []),
    ...(to === undefined ? [{ field: 'to', text: 'Choose whom you ask' }] : []),
    ...(why === '' ? [{ field: 'why', text: 'Write why, and what you know that bears on it' }] : []),
    ...tooLong(form, 5000),
  ];
  if (problems.length > 0 || to === undefined) return { sent: form, problems };
  const thread = storedThread.parse(`asked-${given.newId()}`);
  return { body: askingBody(picture, { type, to, why, thread }), to: [to], why: 'They are asked for it' };
}

function parseDecline(form: Returned['sent'], read: AskedMeetingsRead, given: GivenCase): Step | Returned | undefined {
  const { publicIds } = given.open;
  const found = read.all.find((one) => publicId(publicIds.entries, one.asking.id) === form.asked && isOursToAnswer(one, read.agency));
  if (found === undefined) return undefined;
  const [reason, outside] = [(form.reason ?? '').trim(), (form.outside ?? '').trim()];
  const asked = read.agencies.filter((one) => form[`view-${publicId(publicIds.agencies, one)}`] === 'yes');
  const problems = [
    ...(reason === '' ? [{ field: `reason-${form.asked}`, text: 'Write why it is not to be held' }] : []),
    ...tooLong(form, 5000),
  ];
  if (problems.length > 0) return { sent: form, problems };
  return { body: declineBody(read.picture, found, { reason, asked, outside }), to: [found.by], why: 'They asked for it' };
}
