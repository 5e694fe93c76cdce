import type { AgencyId } from '../../../core/entry/ids.ts';
import { blanksOfList } from '../../../core/pathway/meeting/chairs-list.ts';
import { nextDueOf } from '../../../core/pathway/meeting/next-due.ts';
import { meetingSorts, sortOf } from '../../../core/pathway/meeting/sorts.ts';
import { whoBelongsThere } from '../../../core/pathway/meeting/who-must-come.ts';
import { showDay } from '../../../core/time/day.ts';
import { askedMeetingsAddress, childAddress, meetingAddress, meetingsAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';
import { identityOf } from '../child/identity.ts';
import { toAsk } from './calling-form.ts';
import type { MeetingsRead } from './meeting-read.ts';
import { belongsWords, meetingName, meetingStates, meetingTypes } from './meeting-words.ts';

/** The meetings about a child: what is due next, every one on record, and the form by which one is called. */
export function meetingsView(read: MeetingsRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const { picture, child, all, agency } = read;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const sent = returned?.sent;
  return {
    title: `Meetings about ${names.person(child)}`,
    form: true,
    identity: identityOf(picture),
    name: names.person(child),
    back: { href: childAddress(open, child, chosen), text: `Back to ${names.person(child)}` },
    send: meetingsAddress(open, child, chosen),
    asked: askedMeetingsAddress(open, child, chosen),
    next: nextDueOf(picture).map(({ type, last, due }) => ({
      what: meetingName(type),
      by: showDay(due.day),
      late: due.late,
      last: last === undefined ? undefined : showDay(last.on),
      source: due.clock.source,
    })),
    meetings: all.toReversed().map((work) => ({
      what: meetingName(work.type),
      href: meetingAddress(open, child, work.first.id, chosen),
      state: meetingStates[work.state],
      on: work.on === undefined ? whenInWords(work.first) : showDay(work.on),
      by: names.agency(work.first.by),
    })),
    mayCall: agency !== undefined && visitor.may('write-for-agency'),
    types: meetingTypes.map((value) => ({ value, text: meetingName(value) })),
    needs: meetingSorts.flatMap(({ type, mustCome }) =>
      mustCome.length === 0 ? [] : [{ what: meetingName(type), who: allListed(mustCome.map(({ who }) => who)) }],
    ),
    invite: inviteOf(read, agency, open, sent, true),
    others: inviteOf(read, agency, open, sent, false),
    // None at work: then whom to ask is among the others.
    othersOpen: agency !== undefined && whoBelongsThere(picture, agency).length === 0,
    conferences: conferencesOf(all),
    ...formModel(returned),
  };
}

/** Whom the form offers: those that belong there, each ticked and with its reason; or the others whom some sort needs. */
function inviteOf(
  read: MeetingsRead,
  agency: AgencyId | undefined,
  open: OpenCase,
  sent: Returned['sent'] | undefined,
  belong: boolean,
): readonly object[] {
  if (agency === undefined) return [];
  const names = namesIn(open.directory);
  const because = new Map(whoBelongsThere(read.picture, agency).map((one) => [one.agency, belongsWords[one.because]]));
  return toAsk(read, agency)
    .filter((one) => because.has(one) === belong)
    .map((one) => {
      const key = `invite-${publicId(open.publicIds.agencies, one)}`;
      return { key, name: names.agency(one), because: because.get(one), checked: sent === undefined ? belong : sent[key] === 'yes' };
    });
}

/** How many conferences were held, and how many left something of the chair's list blank (R097). */
function conferencesOf(all: MeetingsRead['all']): object | undefined {
  const held = all.flatMap(({ held: one, type }) => (one !== undefined && sortOf(type).chairsList ? [one] : []));
  return held.length === 0 ? undefined : { held: held.length, blank: held.filter((one) => blanksOfList(one).length > 0).length };
}
