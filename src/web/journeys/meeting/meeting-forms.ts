import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body } from '../../../core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import type { MeetingWork } from '../../../core/pathway/meeting/meeting-work.ts';
import type { Day } from '../../../core/time/day.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import { exactly, type Span } from '../../../core/time/span.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import { childrenAsked, familyAsked, type MeetingRead, type MeetingsRead } from './meeting-read.ts';

export type MeetingBody = Extract<Body, { kind: 'meeting' }>;
export type Form = Returned['sent'];

export const longest = 5000;
export const text = (form: Form, name: string): string => (form[name] ?? '').trim();
export const isChecked = (form: Form, name: string): boolean => form[name] === 'yes';
export const base = (read: MeetingsRead, on: Day) => ({
  ...({ kind: 'meeting' } as const),
  ...{ ...bareBody(on, [read.child]) },
});

export const ahead = (words: string, today: Day): Span | undefined => {
  const said = readSaidDate(words, { today, looking: 'ahead' });
  return said.kind === 'not-read' ? undefined : said.when;
};

/** What came of a meeting: held, with who was there and what was decided for each child; or called off, with another day. */
export function parseOutcome(form: Form, read: MeetingRead, open: OpenCase): MeetingBody | Returned {
  if (form.came === 'held') return parseHeld(form, read, open);
  if (form.came === 'cancelled') return parseCalledOff(form, read);
  return { sent: form, problems: [{ field: 'came', text: 'Choose what came of it' }] };
}

const followsOn = ({ meeting }: MeetingRead): Pick<MeetingBody, 'thread'> =>
  meeting.first.thread === undefined ? {} : { thread: meeting.first.thread };
const sameSort = ({ meeting }: MeetingRead): Pick<MeetingBody['facts'], 'type' | 'of'> => ({
  of: meeting.first.id,
  ...(meeting.type === undefined ? {} : { type: meeting.type }),
});

function parseHeld(form: Form, read: MeetingRead, open: OpenCase): MeetingBody | Returned {
  const { meeting, picture } = read;
  const part = (agency: AgencyId): string | undefined => form[`part-${publicId(open.publicIds.agencies, agency)}`];
  const [attended, wrote, without] = ['came', 'wrote', 'absent'].map((choice) =>
    meeting.invited.filter((agency) => part(agency) === choice),
  );
  const family = familyAsked(read).filter((person) => isChecked(form, `family-${publicId(open.publicIds.people, person)}`));
  const decided = new Map(
    childrenAsked(read).flatMap((child): readonly (readonly [PersonId, string])[] => {
      const said = text(form, `decided-${publicId(open.publicIds.people, child)}`);
      return said === '' ? [] : [[child, said]];
    }),
  );
  const unsaid = childrenAsked(read).filter((child) => !decided.has(child));
  const problems = [
    ...meeting.invited.flatMap((agency) =>
      part(agency) === undefined
        ? [{ field: `part-${publicId(open.publicIds.agencies, agency)}`, text: 'Say for each agency whether it came' }]
        : [],
    ),
    ...unsaid.map((child) => ({
      field: `decided-${publicId(open.publicIds.people, child)}`,
      text: 'Write what was decided for each child, or that nothing was',
    })),
    ...(family.length === 0 && text(form, 'noFamily') === ''
      ? [{ field: 'noFamily', text: 'Write why none of the family were there' }]
      : []),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0) return { sent: form, problems };
  const own = read.agency === undefined ? [] : [read.agency];
  return {
    ...base(read, meeting.on ?? picture.today),
    ...followsOn(read),
    text: text(form, 'said'),
    facts: {
      ...sameSort(read),
      status: 'held',
      invited: meeting.invited,
      attended: [...own, ...(attended ?? [])],
      ...(wrote === undefined || wrote.length === 0 ? {} : { writtenInput: wrote }),
      ...(without === undefined || without.length === 0 ? {} : { withoutInputFrom: without }),
      family,
      decidedFor: decided,
      ...(text(form, 'noFamily') === '' ? {} : { reason: text(form, 'noFamily') }),
      ...(text(form, 'dissent') === '' ? {} : { dissent: text(form, 'dissent') }),
      ...(text(form, 'actions') === '' ? {} : { actions: linesOf(text(form, 'actions')) }),
    },
  };
}

const linesOf = (words: string): NonNullable<MeetingBody['facts']['actions']> =>
  words
    .split('\n')
    .map((what) => what.trim())
    .filter((what) => what !== '')
    .map((what) => ({ what }));

/** A meeting that is called off has a reason, another day and somebody to chair it, or the reason why there is none (R101). */
function parseCalledOff(form: Form, read: MeetingRead): MeetingBody | Returned {
  const { today } = read.picture;
  const again = text(form, 'again') === '' ? undefined : ahead(text(form, 'again'), today);
  const problems = [
    ...(text(form, 'why') === '' ? [{ field: 'why', text: 'Write why it is called off' }] : []),
    ...(text(form, 'again') === '' && text(form, 'noDay') === ''
      ? [{ field: 'again', text: 'Write the day on which it is held instead, or why there is none' }]
      : []),
    ...(text(form, 'again') !== '' && (again === undefined || again.earliest < today)
      ? [{ field: 'again', text: 'Write a day to come, such as 14 May or next Tuesday' }]
      : []),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0) return { sent: form, problems };
  return {
    ...base(read, today),
    ...followsOn(read),
    text: [text(form, 'why'), text(form, 'noDay')].filter((part) => part !== '').join('\n'),
    facts: {
      ...sameSort(read),
      status: 'cancelled',
      reason: text(form, 'why'),
      invited: read.meeting.invited,
      ...(again === undefined ? {} : { date: again }),
      ...(text(form, 'standIn') === '' ? {} : { chair: text(form, 'standIn') }),
    },
  };
}

/** That the minutes went out, to everybody who was asked, there or not (R103). */
export const minutesBody = (read: MeetingRead): MeetingBody => ({
  ...base(read, read.picture.today),
  ...followsOn(read),
  facts: { ...sameSort(read), of: heldEntry(read.meeting), status: 'minutes-out', minutes: exactly(read.picture.today) },
});

const heldEntry = ({ held, first }: MeetingWork): MeetingWork['first']['id'] => held?.entry.id ?? first.id;
