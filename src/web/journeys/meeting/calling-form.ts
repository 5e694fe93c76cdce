import { bareBody } from '../../../core/entry/bare-body.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { type BelongsThere, whoBelongsThere } from '../../../core/pathway/meeting/who-must-come.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { publicId } from '../../addresses.ts';
import { othersToAsk } from '../../reading/others-to-ask.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { ahead, base, type Form, isChecked, longest, type MeetingBody, text } from './meeting-forms.ts';
import type { MeetingRead, MeetingsRead } from './meeting-read.ts';
import { meetingTypes } from './meeting-words.ts';

/** The agencies that the form offers to invite: those that belong there with the reason, and then every other that may be asked. */
export const toInvite = (
  p: Picture,
  agency: AgencyId,
  given: Pick<GivenCase, 'open' | 'demonstration'>,
): readonly (Pick<BelongsThere, 'agency'> & Partial<BelongsThere>)[] => {
  const belonging = whoBelongsThere(p, agency);
  const others = othersToAsk(given, agency, p.today).filter((one) => !belonging.some((known) => known.agency === one));
  return [...belonging, ...others.map((one) => ({ agency: one }))];
};

/** Calls a meeting: its sort, its day, where, who chairs and who is asked to come. */
export function parseCalling(
  form: Form,
  read: MeetingsRead,
  agency: AgencyId,
  given: Pick<GivenCase, 'open' | 'demonstration'>,
): MeetingBody | Returned {
  const { publicIds } = given.open;
  const today = read.picture.today;
  const type = meetingTypes.find((one) => one === form.type);
  const date = ahead(text(form, 'date'), today);
  const invited = toInvite(read.picture, agency, given)
    .map((one) => one.agency)
    .filter((one) => isChecked(form, `invite-${publicId(publicIds.agencies, one)}`));
  const problems = [
    ...(type === undefined ? [{ field: 'type', text: 'Choose what sort of meeting it is' }] : []),
    ...(date === undefined || date.earliest < today
      ? [{ field: 'date', text: 'Write a day to come, such as 14 May or next Tuesday' }]
      : []),
    ...(text(form, 'chair') === '' ? [{ field: 'chair', text: 'Write who chairs' }] : []),
    ...(invited.length === 0 && text(form, 'alone') === ''
      ? [{ field: 'alone', text: 'Choose who is asked to come, or write why it is held alone' }]
      : []),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || type === undefined || date === undefined) return { sent: form, problems };
  return {
    ...base(read, today),
    text: text(form, 'purpose'),
    facts: {
      type,
      status: 'called',
      date,
      chair: text(form, 'chair'),
      invited,
      ...(text(form, 'place') === '' ? {} : { place: text(form, 'place') }),
      ...(text(form, 'alone') === '' ? {} : { reason: text(form, 'alone') }),
    },
  };
}

/** What calls the meeting that is held in place of one called off: for the other day, with whoever stands in for the chair, and with everybody who was asked. */
export function calledInstead(off: MeetingBody, { meeting, picture }: MeetingRead): MeetingBody | undefined {
  const { status, type, date, chair = meeting.first.facts.chair, invited } = off.facts;
  if (status !== 'cancelled' || date === undefined) return undefined;
  const { place } = meeting.first.facts;
  return {
    ...bareBody(picture.today, off.about, meeting.first.text),
    ...{ kind: 'meeting', ...(off.thread === undefined ? {} : { thread: off.thread }) },
    facts: {
      ...{ status: 'called', date, ...(type === undefined ? {} : { type }), ...(chair === undefined ? {} : { chair }) },
      ...(invited === undefined ? {} : { invited }),
      ...(place === undefined ? {} : { place }),
    },
  };
}
