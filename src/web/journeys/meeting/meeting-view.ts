import type { PersonId } from '../../../core/entry/ids.ts';
import { expectationsTracked } from '../../../core/pathway/expectation/tracked.ts';
import { chairsList } from '../../../core/pathway/meeting/chairs-list.ts';
import { type MeetingWork, minutesDue } from '../../../core/pathway/meeting/meeting-work.ts';
import { sortOf } from '../../../core/pathway/meeting/sorts.ts';
import { isRecordedBefore } from '../../../core/picture/recorded-order.ts';
import { showDay } from '../../../core/time/day.ts';
import { childAddress, invitationFileAddress, meetingAddress, meetingsAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { actionRowsShown, rowsShown } from '../../recording/action-rows.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { identityOf } from '../child/identity.ts';
import { expectedView } from '../expectations/expected-view.ts';
import { heldView, partOf } from './held-view.ts';
import { childrenAsked, entriesToName, familyAsked, isAwaited, type MeetingRead } from './meeting-read.ts';
import { meetingName, meetingStates } from './meeting-words.ts';

/** One meeting, and what can be recorded of it. */
export function meetingView(read: MeetingRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const { picture, child, meeting, isOurs, agency } = read;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const { held, state } = meeting;
  const due = minutesDue(picture, meeting);
  const sort = sortOf(meeting.type);
  const sent = returned?.sent ?? {};
  const mayWrite = visitor.may('write-for-agency');
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
    without: [...(meeting.first.facts.without ?? [])].map(([who, why]) => ({ who, why })),
    why: whyEnded(meeting),
    instead: insteadOf(read, open),
    ofFamily: ofFamilyWords(meeting, names.person),
    calendar: state === 'called' && meeting.on !== undefined ? invitationFileAddress(open, child, meeting.first.id, chosen) : undefined,
    invited: meeting.invited.map((one) => {
      const key = publicId(open.publicIds.agencies, one);
      const part = partOf(one, held, names);
      return {
        key,
        agency: names.agency(one),
        part,
        chosen: sent[`part-${key}`],
        would: sent[`would-${key}`],
        instead: sent[`instead-${key}`],
      };
    }),
    held: heldView(read, open, isOurs && mayWrite),
    family: familyAsked(read).map((person) => {
      const id = publicId(open.publicIds.people, person);
      const key = `family-${id}`;
      return { key, name: names.person(person), checked: sent[key] === 'yes', view: { key: `view-${id}`, value: sent[`view-${id}`] } };
    }),
    children: childrenAsked(read).map((one) => {
      const key = `decided-${publicId(open.publicIds.people, one)}`;
      return {
        key,
        name: names.person(one),
        unborn: isAwaited(picture, one),
        value: sent[key],
        decided: held?.entries.map(({ facts }) => facts.decidedFor?.get(one)).find((said) => said !== undefined),
      };
    }),
    expected: expectationsTracked(picture).map((one, n) => ({
      ...expectedView(one, names),
      n: n + 1,
      chosen: sent[`kept-${n + 1}`],
      words: sent[`keptHow-${n + 1}`],
    })),
    sort,
    list: chairsList.map(({ id, asks }) => ({ id: `list-${id}`, asks, value: sent[`list-${id}`] })),
    risks: rowsShown(sent, 2, 'risk', 'riskThen').map((n) => ({ n, risk: sent[`risk-${n}`], decided: sent[`riskThen-${n}`] })),
    stated: rowsShown(sent, 2, 'stated').map((n) => ({ n, words: sent[`stated-${n}`], source: sent[`source-${n}`] })),
    mayName: sort.sources
      ? entriesToName(read).map((entry) => ({
          value: publicId(open.publicIds.entries, entry.id),
          text: `${whenInWords(entry)}, ${names.agency(entry.by)}: ${entryTitle(entry, names)}`,
        }))
      : [],
    actionRows: actionRowsShown(sent, 2),
    minutes: due === undefined ? undefined : { by: showDay(due.day), late: due.late, out: due.met !== undefined },
    mayRecord: isOurs && mayWrite && (state === 'called' || state === 'to-be-recorded' || state === 'asked-for'),
    maySendMinutes: agency !== undefined && agency === held?.entry.by && mayWrite && state === 'minutes-due',
    ...formModel(returned),
  };
}

/** Who of the family was there. Why nobody was stands with what was held. */
function ofFamilyWords({ held }: MeetingWork, name: (person: PersonId) => string): string | undefined {
  const there = [...new Set(held?.entries.flatMap(({ facts }) => facts.family ?? []))];
  return there.length > 0 ? `Of the family: ${allListed(there.map(name))}` : undefined;
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
