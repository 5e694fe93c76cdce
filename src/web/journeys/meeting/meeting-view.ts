import type { PersonId } from '../../../core/entry/ids.ts';
import { type MeetingWork, minutesDue, parentsToGoThroughWith } from '../../../core/pathway/meeting/meeting-work.ts';
import { isShort } from '../../../core/pathway/meeting/who-must-come.ts';
import { isUnborn } from '../../../core/picture/family/family.ts';
import { isRecordedBefore } from '../../../core/picture/recorded-order.ts';
import { showDay } from '../../../core/time/day.ts';
import { childAddress, invitationFileAddress, meetingAddress, meetingsAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { namesIn } from '../../words/names.ts';
import { identityOf } from '../child/identity.ts';
import { childrenAsked, familyAsked, type MeetingRead } from './meeting-read.ts';
import { meetingName, meetingStates } from './meeting-words.ts';

/** A form that came back, with what was typed and what is to be put right. */
export const backTo = (returned: Returned | undefined): object => ({
  given: returned?.sent ?? {},
  errors: returned?.problems ?? [],
  errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field, text }) => [field, text])),
});

/** One meeting, and what can be recorded of it. */
export function meetingView(read: MeetingRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const { picture, child, meeting, isOurs, agency } = read;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const { held, state } = meeting;
  const due = minutesDue(picture, meeting);
  const came = held?.attended;
  return {
    title: `${meetingName(meeting.type)} about ${names.person(child)}`,
    form: true,
    identity: identityOf(picture),
    what: meetingName(meeting.type),
    name: names.person(child),
    back: { href: meetingsAddress(open, child, chosen), text: `All meetings about ${names.person(child)}` },
    page: childAddress(open, child, chosen),
    send: meetingAddress(open, child, meeting.first.id, chosen),
    state: meetingStates[state],
    on: meeting.on === undefined ? undefined : showDay(meeting.on),
    by: names.agency(meeting.first.by),
    chair: meeting.first.facts.chair,
    place: meeting.first.facts.place,
    purpose: held?.entry === meeting.first ? '' : meeting.first.text,
    why: whyEnded(meeting),
    instead: insteadOf(read, open),
    calendar: state === 'called' && meeting.on !== undefined ? invitationFileAddress(open, child, meeting.first.id, chosen) : undefined,
    invited: meeting.invited.map((one) => {
      const key = publicId(open.publicIds.agencies, one);
      return { key, agency: names.agency(one), part: partOf(one, held), chosen: returned?.sent[`part-${key}`] };
    }),
    ofFamily: ofFamilyWords(meeting, names.person),
    short:
      held !== undefined && came !== undefined && isShort(held.entry.by, came, held.wrote)
        ? 'Fewer than three agencies were there or wrote: it does not put off the meeting that is due.'
        : undefined,
    family: familyAsked(read).map((person) => {
      const key = `family-${publicId(open.publicIds.people, person)}`;
      return { key, name: names.person(person), checked: returned?.sent[key] === 'yes' };
    }),
    children: childrenAsked(read).map((one) => {
      const key = `decided-${publicId(open.publicIds.people, one)}`;
      return {
        key,
        name: names.person(one),
        unborn: isUnborn(picture, one),
        value: returned?.sent[key],
        decided: held?.entries.map(({ facts }) => facts.decidedFor?.get(one)).find((said) => said !== undefined),
      };
    }),
    said: held?.entry.text,
    dissent: held?.entries.map(({ facts }) => facts.dissent).find((said) => said !== undefined),
    actions: held?.entries.flatMap(({ facts }) => (facts.actions ?? []).map(({ what }) => what)) ?? [],
    goThrough: allListed(parentsToGoThroughWith(picture, meeting).map(names.person)),
    minutes: due === undefined ? undefined : { by: showDay(due.day), late: due.late, out: due.met !== undefined },
    mayRecord: isOurs && visitor.may('write-for-agency') && (state === 'called' || state === 'to-be-recorded' || state === 'asked-for'),
    maySendMinutes: agency !== undefined && agency === held?.entry.by && visitor.may('write-for-agency') && state === 'minutes-due',
    ...backTo(returned),
  };
}

/** Who of the family was there, or why nobody was. */
function ofFamilyWords({ held }: MeetingWork, name: (person: PersonId) => string): string | undefined {
  const there = [...new Set(held?.entries.flatMap(({ facts }) => facts.family ?? []))];
  const why = held?.entry.facts.reason;
  if (there.length > 0) return `Of the family: ${allListed(there.map(name))}`;
  return why === undefined ? undefined : `Nobody of the family was there: ${why}`;
}

/** Why it was called off or declined, with all that was written of it. */
function whyEnded({ ended }: MeetingWork): string | undefined {
  const { reason } = ended?.facts ?? {};
  return reason === undefined || ended?.text.includes(reason) === true ? ended?.text : reason;
}

/** The meeting that was called in place of one called off. */
function insteadOf({ all, meeting: { ended, type }, child, picture }: MeetingRead, open: OpenCase): object | undefined {
  const next = ended && all.find(({ first, ...one }) => one.type === type && first.id !== ended.id && isRecordedBefore(ended, first));
  if (next?.on === undefined) return undefined;
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  return { href: meetingAddress(open, child, next.first.id, chosen), on: showDay(next.on) };
}

function partOf(agency: MeetingWork['invited'][number], held: MeetingWork['held']): string | undefined {
  if (held === undefined) return undefined;
  if (held.attended?.includes(agency) === true) return 'came';
  if (held.wrote.includes(agency)) return 'sent something in writing';
  return held.attended === undefined ? 'whether it came is not on record' : 'not there';
}
