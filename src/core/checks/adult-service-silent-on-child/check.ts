import { agencyAsked, anchorOf, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import { deathOf } from '../../picture/family/family.ts';
import { inCrisis } from '../../picture/harm/crises.ts';
import { agencyName, happenedBy, type Picture, recordedDay } from '../../picture/picture.ts';
import { addDays } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';
import { isOnlyEmergency, isOver } from './over.ts';
import { type WorkWithAdult, workWithAdults } from './work-with-adults.ts';

export const adultServiceSilentOnChild = defineCheck({
  id: 'adult-service-silent-on-child',
  number: 13,
  title: "No word of children in this adult's records",
  priority: 3,
  asks: 'You have worked with {adult} since {date}, and there is no record here of children whom they live with, are a parent of or see, nor that there are none. Can you ask?',
  because:
    'Services for drugs, for the mind and for offenders knew adults for years without a word in their notes about children. What they knew never met what was known of the home.',
  learntFrom: [
    { review: 0, where: 'Finding 4; Research question 7' },
    { review: 1, where: '§6.40; §6.156' },
    { review: 2, where: '§3.1.8; §4.8.1-4.8.2' },
    { review: 4, where: '§6.2' },
  ],
  parameters: {
    contacts: { value: 1, unit: 'contacts', source: 'ours', means: 'Contacts with the adult after which it is asked.' },
    limit: {
      value: 14,
      unit: 'days',
      source: 'ours',
      means: 'Time from the start of the work after which it is asked, where no contact is on record.',
    },
    refresh: {
      value: 180,
      unit: 'days',
      source: 'ours',
      means: 'Age of what is known of children past which a review or a crisis asks again.',
    },
  },
  reads: {
    kinds: anyRecord,
    claims: ['pregnant', 'expecting-on', 'self-harms'],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: ['Children listed.', '"None", and the day on which it was asked.', 'The adult would rather not say.'],
  notWhen: [
    "It was asked and answered, or the service has the child's plan or sat in a meeting about the child.",
    'It is one-off emergency care, which passes the question to the GP.',
    'The work with the adult is over.',
  ],
  safeToAsk: false,
  evaluate(p, settings) {
    const watch = watching(p);
    const matters = new Map<string, Silence[]>();
    for (const work of workWithAdults(p)) {
      const silence = silenceIn(p, watch, work, settings);
      if (silence === undefined) continue;
      const key = `${anchorOf(silence.first)} ${work.agency}`;
      matters.set(key, [...(matters.get(key) ?? []), silence]);
    }
    return watch.result([...matters].flatMap(([anchor, silences]) => concernFrom(p, anchor, silences)));
  },
});

interface Given {
  readonly contacts: number;
  readonly limit: number;
  readonly refresh: number;
}

interface Silence {
  readonly work: WorkWithAdult;
  readonly first: Entry;
  /** A review or crisis with no asking since, though what was known is old; undefined where nothing was ever known. */
  readonly again: { readonly moment: Entry; readonly known: Entry } | undefined;
}

function silenceIn(p: Picture, watch: Watch, work: WorkWithAdult, { contacts, limit, refresh }: Given): Silence | undefined {
  const [first] = work.all;
  if (first === undefined || deathOf(p, work.adult) !== undefined || isOver(work) || isOnlyEmergency(p, work)) return undefined;
  const known = work.ofChildren.at(-1);
  if (known === undefined) {
    const isDue = work.contacts.length >= contacts || watch.reached(addDays(happenedBy(first), limit + 1));
    return isDue ? { work, first, again: undefined } : undefined;
  }
  const moment = work.moments.find(
    (entry) =>
      recordedDay(entry) > recordedDay(known) &&
      entry.when.earliest - happenedBy(known) > refresh &&
      recordedDay(entry) >= recordedDay(first),
  );
  return moment === undefined ? undefined : { work, first, again: { moment, known } };
}

function concernFrom(p: Picture, anchor: string, silences: readonly Silence[]): readonly Concern[] {
  const [one] = silences;
  if (one === undefined) return [];
  const { agency } = one.work;
  const adults = [...new Set(silences.map(({ work }) => work.adult))];
  return [
    {
      anchor,
      about: [p.child, ...adults],
      evidence: silences.flatMap(({ work, first, again }) =>
        [first, ...(again === undefined ? work.contacts : [again.known, again.moment])].map(({ id }) => id),
      ),
      question: questionFor(p, one, named(p, adults), adults.length === 1),
      ask: [agencyAsked(agency)],
    },
  ];
}

function questionFor(p: Picture, { work, first, again }: Silence, who: string, isOne: boolean): string {
  const agency = agencyName(p, work.agency);
  const of = isOne ? 'lives with, is a parent of or sees any child' : 'live with, are parents of or see any child';
  if (again === undefined)
    return `${agency} works with ${who}: first on record ${dated(first.when)}. There is no record here of it asking whether ${who} ${of}, nor of an answer: has it been asked, or can it be?`;
  const what =
    again.moment.kind === 'assessment' || again.moment.kind === 'meeting' || again.moment.kind === 'plan'
      ? 'a review'
      : inCrisis(again.moment).includes(work.adult)
        ? 'a crisis'
        : 'a review';
  return `What ${agency} has on record of children around ${who} was last put down ${dated(again.known.when)}, and there has been ${what} since (${showSpan(again.moment.when)}). Has it been asked again whether ${who} ${of}?`;
}
