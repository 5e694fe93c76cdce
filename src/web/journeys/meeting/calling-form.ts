import type { AgencyId } from '../../../core/entry/ids.ts';
import { missingFor, sortOf } from '../../../core/pathway/meeting/sorts.ts';
import { whoBelongsThere } from '../../../core/pathway/meeting/who-must-come.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { dayAhead } from '../../recording/day-ahead.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';
import { allListed } from '../../words/all-listed.ts';
import { base, longest, type MeetingBody } from './meeting-body.ts';
import type { MeetingsRead } from './meeting-read.ts';
import { meetingName, meetingTypes } from './meeting-words.ts';

/** Whom the form offers to ask: those that belong there, and then every other that may be asked. */
export function toAsk({ picture, reach }: MeetingsRead, agency: AgencyId): readonly AgencyId[] {
  const belong = whoBelongsThere(picture, agency).map((one) => one.agency);
  return [...belong, ...reach.filter((one) => !belong.includes(one))];
}

/** Calls a meeting: its sort, its day, where, who chairs and who is asked to come. Whom its sort needs is asked, or it says why not. */
export function parseCalling(form: Returned['sent'], read: MeetingsRead, agency: AgencyId, open: OpenCase): MeetingBody | Returned {
  const { picture } = read;
  const { today } = picture;
  const text = (name: string): string => textIn(form, name);
  const type = meetingTypes.find((one) => one === form.type);
  const date = dayAhead(text('date'), today);
  const invited = toAsk(read, agency).filter((one) => form[`invite-${publicId(open.publicIds.agencies, one)}`] === 'yes');
  const missing = missingFor(picture, type, [agency, ...invited]);
  const needsOthers = sortOf(type).quorum > 1;
  const problems = [
    ...(type === undefined ? [{ field: 'type', text: 'Choose what sort of meeting it is' }] : []),
    ...(date === undefined || date.earliest < today
      ? [{ field: 'date', text: 'Write a day to come, such as 14 May or next Tuesday' }]
      : []),
    ...(text('chair') === '' ? [{ field: 'chair', text: 'Write who chairs' }] : []),
    ...(invited.length === 0 && needsOthers && text('alone') === ''
      ? [{ field: 'alone', text: 'Choose who is asked to come, or write why it is held alone' }]
      : []),
    ...(missing.length > 0 && text('without') === ''
      ? [{ field: 'without', text: `${meetingName(type)}: ask ${allListed(missing.map(({ who }) => who))} to come, or write why not` }]
      : []),
    ...(sortOf(type).why && text('purpose') === '' ? [{ field: 'purpose', text: 'Write why it is held without the family' }] : []),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || type === undefined || date === undefined) return { sent: form, problems };
  return {
    ...base(read, today),
    text: text('purpose'),
    facts: {
      ...{ type, status: 'called', date, chair: text('chair'), invited },
      ...(text('place') === '' ? {} : { place: text('place') }),
      ...(text('alone') === '' ? {} : { reason: text('alone') }),
      ...(missing.length === 0 ? {} : { without: new Map(missing.map(({ who }) => [who, text('without')] as const)) }),
    },
  };
}
