import type { MeetingWork } from '../../../core/pathway/meeting/meeting-work.ts';
import { exactly } from '../../../core/time/span.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { dayAhead } from '../../recording/day-ahead.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';
import { parseHeld } from './held-form.ts';
import { base, followsOn, longest, type MeetingBody, sameSort } from './meeting-body.ts';
import type { MeetingRead } from './meeting-read.ts';

type Form = Returned['sent'];

/** What came of a meeting: held, with who was there and what was decided for each child; or called off, with another day. More than one entry where it is called off and called again. */
export function parseOutcome(form: Form, read: MeetingRead, open: OpenCase): readonly MeetingBody[] | Returned {
  if (form.came === 'held') return asList(parseHeld(form, read, open));
  if (form.came === 'cancelled') return parseCalledOff(form, read);
  return { sent: form, problems: [{ field: 'came', text: 'Choose what came of it' }] };
}

const asList = (parsed: MeetingBody | Returned): readonly MeetingBody[] | Returned => ('problems' in parsed ? parsed : [parsed]);

/** A meeting that is called off has a reason, another day or why there is none, and somebody who stands in (R101). With another day it is called again at once. */
function parseCalledOff(form: Form, read: MeetingRead): readonly MeetingBody[] | Returned {
  const { today } = read.picture;
  const text = (name: string): string => textIn(form, name);
  const again = dayAhead(text('again'), today);
  const problems = [
    ...(text('why') === '' ? [{ field: 'why', text: 'Write why it is called off' }] : []),
    ...(text('again') === '' && text('noDay') === ''
      ? [{ field: 'again', text: 'Write the day on which it is held instead, or why there is none' }]
      : []),
    ...(text('again') !== '' && (again === undefined || again.earliest < today)
      ? [{ field: 'again', text: 'Write a day to come, such as 14 May or next Tuesday' }]
      : []),
    ...(text('again') !== '' && text('standIn') === ''
      ? [{ field: 'standIn', text: 'Write who chairs, and who stands in if they cannot' }]
      : []),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0) return { sent: form, problems };
  const { first, invited } = read.meeting;
  const off: MeetingBody = {
    ...base(read, today),
    ...followsOn(read),
    text: [text('why'), text('noDay')].filter((part) => part !== '').join('\n'),
    facts: {
      ...sameSort(read),
      status: 'cancelled',
      reason: text('why'),
      invited,
      ...(again === undefined ? {} : { date: again }),
      ...(text('standIn') === '' ? {} : { chair: text('standIn') }),
    },
  };
  if (again === undefined) return [off];
  const { type, place } = first.facts;
  const called: MeetingBody = {
    ...base(read, today),
    ...followsOn(read),
    text: first.text,
    facts: {
      ...(type === undefined ? {} : { type }),
      ...{ status: 'called', date: again, chair: text('standIn'), invited },
      ...(place === undefined ? {} : { place }),
    },
  };
  return [off, called];
}

/** That the minutes went out, to everybody who was asked, there or not (R103). */
export const minutesBody = (read: MeetingRead): MeetingBody => ({
  ...base(read, read.picture.today),
  ...followsOn(read),
  facts: { ...sameSort(read), of: heldEntry(read.meeting), status: 'minutes-out', minutes: exactly(read.picture.today) },
});

const heldEntry = ({ held, first }: MeetingWork): MeetingWork['first']['id'] => held?.entry.id ?? first.id;
