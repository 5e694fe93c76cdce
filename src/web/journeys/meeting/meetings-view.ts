import { nextDueOf } from '../../../core/pathway/meeting/next-due.ts';
import { showDay } from '../../../core/time/day.ts';
import { askedMeetingsAddress, childAddress, meetingAddress, meetingsAddress, publicId } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';
import { identityOf } from '../child/identity.ts';
import { toInvite } from './calling-form.ts';
import type { MeetingsRead } from './meeting-read.ts';
import { backTo } from './meeting-view.ts';
import { belongsWords, meetingName, meetingStates, meetingTypes } from './meeting-words.ts';

/** The meetings about a child: what is due next, every one on record, and the form by which one is called. */
export function meetingsView(read: MeetingsRead, given: GivenCase, returned?: Returned): object {
  const { open, visitor } = given;
  const { picture, child, all, agency } = read;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const sent = returned?.sent;
  const invite =
    agency === undefined
      ? []
      : toInvite(picture, agency, given).map(({ agency: one, because }) => {
          const key = `invite-${publicId(open.publicIds.agencies, one)}`;
          return {
            key,
            agency: names.agency(one),
            because: because && belongsWords[because],
            checked: sent === undefined ? because !== undefined : sent[key] === 'yes',
          };
        });
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
    belong: invite.filter(({ because }) => because !== undefined),
    others: invite.filter(({ because }) => because === undefined),
    // None at work: then whom to ask is among the others.
    othersOpen:
      invite.every(({ because }) => because === undefined) || invite.some(({ because, checked }) => because === undefined && checked),
    ...backTo(returned),
  };
}
