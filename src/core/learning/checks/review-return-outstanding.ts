import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { englandBankHolidays } from '../../time/bank-holidays.ts';
import { nextWorkingDay, workingDaysBetween } from '../../time/calendar.ts';
import { type Day, showDay } from '../../time/day.ts';
import { defineLearningCheck, type Raised } from '../asking/learning-check.ts';
import { absenceOf } from '../review/room/events.ts';
import { isHeld } from '../review/room/holds.ts';
import { outstanding } from '../review/room/returns.ts';
import { acceptsGap, draftAnchor, noticeAnchor, type ReviewRoom, returnCheck } from '../review/room.ts';

/** What the check reads: a review's room, and how agencies, children and returns are called. */
export interface ReturnsRead {
  readonly room: Pick<ReviewRoom, 'returns' | 'events' | 'notices' | 'holds' | 'gaps' | 'draftPrepared'>;
  readonly agency: (id: AgencyId) => string;
  readonly child: (id: PersonId) => string;
  readonly what: (asked: ReviewRoom['returns'][number]['asked']) => string;
}

/** Check 72 of the catalogue. Every part is silent while a hold for criminal proceedings stands over it. */
export const reviewReturnOutstanding = defineLearningCheck({
  id: returnCheck,
  number: 72,
  title: 'A return for the review is late',
  priority: 2,
  asks: "{Agency}'s {return} is {n} working days late. What is missing, and who will chase it?",
  because:
    'One review waited 19 weeks for vital material, and a questionnaire never came. In the same review the national notice for one of two children was found to be lacking months later.',
  learntFrom: [
    { review: 1, where: '§1.4-1.5, §2, §15.14' },
    { review: 2, where: '§2.2' },
    { review: 4, where: '§1.5' },
  ],
  parameters: {
    again: { value: 10, unit: 'working days', means: 'after which a question that stands is put again', source: 'ours' },
  },
  ways: [
    { id: 'in', says: 'It is in, or has been done: it is written down below' },
    { id: acceptsGap, says: 'The gap is accepted, and is printed in the draft' },
    { id: 'chasing', says: 'It is being chased: by whom, and until when' },
  ],
  notWhen: ['a hold for criminal proceedings stands over it'],
  evaluate: (read: ReturnsRead, { again }, today) => [
    ...lateReturns(read, again, today),
    ...missingFromDraft(read, today),
    ...absences(read, again, today),
    ...lackingNotices(read, again, today),
  ],
});

/** The working day after the last that was in time: a missed limit is asked about from then. */
const after = (day: Day): Day => nextWorkingDay(englandBankHolidays, day);

/** What a question rests on: what it is about, and how often it has come round since. An answer holds until it comes round again. */
const restsOn = (id: string, since: Day, today: Day, again: number): readonly string[] => [
  id,
  ...Array.from(
    { length: Math.floor(workingDaysBetween(englandBankHolidays, since, today) / again) },
    (_, at) => `${id} ${(at + 1) * again}`,
  ),
];

function lateReturns({ room, agency, what }: ReturnsRead, again: number, today: Day): readonly Raised[] {
  return room.returns.flatMap(({ asked, stands, late }) => {
    const since = after(asked.due);
    if (stands !== 'late' || since > today || isHeld(room.holds, asked.id)) return [];
    const days = late === 1 ? '1 working day' : `${late} working days`;
    return [
      {
        anchor: asked.id,
        evidence: restsOn(asked.id, since, today, again),
        question: `${agency(asked.agency)}: the ${what(asked)} is ${days} late. What is missing, and who will chase it?`,
        since,
        to: `Review manager, with the chief officer of ${agency(asked.agency)}`,
      },
    ];
  });
}

function missingFromDraft({ room, agency, what }: ReturnsRead, today: Day): readonly Raised[] {
  const { draftPrepared } = room;
  const missing = outstanding(room.returns).filter(({ asked }) => !isHeld(room.holds, asked.id));
  if (draftPrepared === undefined || draftPrepared > today || missing.length === 0) return [];
  return [
    {
      anchor: draftAnchor,
      evidence: missing.map(({ asked }) => asked.id),
      question: `A draft was prepared on ${showDay(draftPrepared)}. Not in by then: ${missing.map(({ asked }) => `${agency(asked.agency)} (${what(asked)})`).join('; ')}. What is missing from the draft, and is the gap accepted and printed?`,
      since: draftPrepared,
      to: 'Review manager',
    },
  ];
}

function absences({ room, agency }: ReturnsRead, again: number, today: Day): readonly Raised[] {
  return room.events.flatMap(({ event, invited }) =>
    invited.flatMap((one) => {
      const since = after(event.on);
      if (one.came !== 'no' || one.followedUp || one.gap || since > today || isHeld(room.holds, event.id)) return [];
      const anchor = absenceOf(event.id, one.agency);
      return [
        {
          anchor,
          evidence: restsOn(anchor, since, today, again),
          question: `${agency(one.agency)} was invited to “${event.called}” on ${showDay(event.on)}, and is not among those who came. What would they have said there, and who will ask them?`,
          since,
          to: `Review manager, with the chief officer of ${agency(one.agency)}`,
        },
      ];
    }),
  );
}

function lackingNotices({ room, child }: ReturnsRead, again: number, today: Day): readonly Raised[] {
  return room.notices.flatMap(({ child: of, notice, lackingFrom }) => {
    const anchor = noticeAnchor(of);
    if (notice !== undefined || lackingFrom === undefined || lackingFrom > today || room.gaps.has(anchor) || isHeld(room.holds, anchor))
      return [];
    return [
      {
        anchor,
        evidence: restsOn(anchor, lackingFrom, today, again),
        question: `There is no record here that the national panel was told of ${child(of)}. Has it been done, or is there a reason?`,
        since: lackingFrom,
        to: 'Review manager, with the director of children’s services',
      },
    ];
  });
}
