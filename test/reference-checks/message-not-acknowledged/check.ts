import { agencyAsked, holder, listed } from '../../../src/core/check/asking.ts';
import { type Concern, defineCheck } from '../../../src/core/check/check.ts';
import { dated } from '../../../src/core/check/dated.ts';
import { anyRecord } from '../../../src/core/check/reads.ts';
import { watching } from '../../../src/core/check/watch.ts';
import type { EntryOf } from '../../../src/core/entry/entry.ts';
import { agencyName, happenedBy, type Picture, personName } from '../../../src/core/picture/picture.ts';
import { promptDayAfter } from '../../../src/core/time/calendar.ts';
import { addDays, type Day } from '../../../src/core/time/day.ts';
import { showSpan } from '../../../src/core/time/span.ts';
import { familyIn, lettersToFamily, type Sort, type Unanswered, unansweredIn } from './messages.ts';

export const messageNotAcknowledged = defineCheck({
  id: 'message-not-acknowledged',
  number: 65,
  title: 'Sent is not received',
  priority: 2,
  asks: '{Sender} sent {a message, a report, a letter} to {receiver} on {date}. There is no record here of a reply: has there been one, and who will speak to {receiver}?',
  because:
    'A message on an answering machine, an assessment sent to two agencies and letters to mothers were never answered, and whoever sent them took it that they had been received. In one family three letters went to a mother who could hardly read.',
  learntFrom: [
    { review: 0, where: 'Finding 2' },
    { review: 0, where: 'Overview ¶14' },
    { review: 1, where: '§6.59-6.60' },
    { review: 2, where: '§4.4.5' },
  ],
  parameters: {
    message: { value: 2, unit: 'working-days', source: 'ours', means: 'How long a message or an alert may be without a reply.' },
    report: { value: 5, unit: 'working-days', source: 'ours', means: 'How long a report may be without a sign that it was received.' },
    letter: { value: 10, unit: 'days', source: 'ours', means: 'How long a letter may be without a reply.' },
    letters: { value: 2, unit: 'count', source: 'ours', means: 'From how many letters without a reply the family is asked about.' },
  },
  reads: { kinds: anyRecord, claims: [] },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Spoken to since: who, and when.', 'It was read: how that is known.', 'A visit was made.'],
  notWhen: [
    'It is marked as for information, or wants no reply.',
    'A referral or a request for records: those have questions of their own.',
    'One letter to a family that is not answered.',
  ],
  safeToAsk: false,
  evaluate(p, settings) {
    const watch = watching(p);
    const lateFrom = (entry: EntryOf<'contact'>, sort: Sort): Day =>
      sort === 'letter' ? addDays(happenedBy(entry), settings.letter + 1) : promptDayAfter(p.calendar, happenedBy(entry), settings[sort]);
    const sent = unansweredIn(p, watch).filter(({ entry, sort }) => watch.reached(lateFrom(entry, sort)));
    const inOrder = order.flatMap((fits) => sent.filter(fits));
    const letters = lettersToFamily(p).map((run) => ({
      first: run[0],
      late: run.filter((letter) => watch.reached(lateFrom(letter, 'letter'))),
    }));
    return watch.result([
      ...inOrder.map((one) => concernAbout(p, one)),
      ...letters.flatMap(({ first, late }) => (late.length < settings.letters ? [] : lettersConcern(p, first, late))),
    ]);
  },
});

/** Of two questions under one name, the first in this order is put. */
const order: readonly ((one: Unanswered) => boolean)[] = [
  ({ sort, to }) => sort === 'message' && to !== undefined,
  ({ sort }) => sort === 'report',
  ({ sort }) => sort === 'letter',
  ({ to }) => to === undefined,
];

const wasSent: Readonly<Record<Sort, string>> = { message: 'left a message for', report: 'sent a report to', letter: 'wrote to' };

function concernAbout(p: Picture, { entry, sort, to }: Unanswered): Concern {
  const receiver = to === undefined ? listed(familyIn(p, entry).map((person) => personName(p, person))) : agencyName(p, to);
  return {
    anchor: to === undefined ? (entry.thread ?? entry.id) : `${entry.thread ?? entry.id} ${to}`,
    about: entry.about,
    evidence: [entry.id],
    question: `${agencyName(p, entry.by)} ${wasSent[sort]} ${receiver} ${dated(entry.when)}. There is no record here of a reply: has there been one, and who will speak to ${receiver}?`,
    ask: [holder(entry), ...(to === undefined ? [] : [agencyAsked(to, 'worker', 'lead')])],
  };
}

function lettersConcern(p: Picture, anchor: EntryOf<'contact'> | undefined, run: readonly EntryOf<'contact'>[]): readonly Concern[] {
  const [first] = run;
  const last = run.at(-1);
  if (anchor === undefined || first === undefined || last === undefined) return [];
  const people = [...new Set(run.flatMap((letter) => familyIn(p, letter)))];
  const names = listed(people.map((person) => personName(p, person)));
  return [
    {
      anchor: anchor.id,
      about: [...new Set(run.flatMap((letter) => letter.about))],
      evidence: run.map((letter) => letter.id),
      question: `${agencyName(p, first.by)} has written to ${names} ${run.length} times, last ${showSpan(last.when)}. There is no record here of an answer: has there been one, and who will go and speak to ${names}?`,
      ask: [holder(first)],
    },
  ];
}
