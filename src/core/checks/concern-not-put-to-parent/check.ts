import { agencyAsked, anchorOf, eachAgencyOnce, lead, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Watch, watching } from '../../check/watch.ts';
import { states, ties } from '../../entry/claim.ts';
import type { PersonId } from '../../entry/ids.ts';
import { deathOf } from '../../picture/family/family.ts';
import { agencyName, type Picture, recordedDay } from '../../picture/picture.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { laterOf } from '../../time/extremes.ts';
import { showSpan } from '../../time/span.ts';
import { isSettled } from './raised.ts';
import { type Sign, signsOf } from './signs.ts';

export const concernNotPutToParent = defineCheck({
  id: 'concern-not-put-to-parent',
  number: 11,
  title: 'Noted, and never raised with the adult',
  priority: 1,
  asks: '{Worker} noted {sign}. There is no record here of it being raised with {adult}. Is it safe and right to raise it, and who will?',
  because:
    'The smell of cannabis, warnings of contact against an order, what relatives reported and a treatment programme that was dropped were written down and not talked about with the parent. Two letters went out where a question was needed.',
  learntFrom: [
    { review: 0, where: 'Finding 2; Overview ¶21' },
    { review: 1, where: '§6.197; Recommendation 8' },
    { review: 2, where: '§4.4.5; §5.11-5.12' },
    { review: 3, where: '§3.11' },
    { review: 4, where: '§12.2' },
  ],
  parameters: {
    limit: {
      value: 5,
      unit: 'working-days',
      source: 'ours',
      means: 'Time from when the worker has it for it to be raised, or decided not to be.',
    },
  },
  reads: {
    kinds: anyRecord,
    claims: [...ties, ...states],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: [
    'Raised: the words, and the reply.',
    "Not raised, for somebody's safety or an enquiry: who decided.",
    'Raised by somebody else.',
  ],
  notWhen: [
    'Raising it would warn somebody under police enquiry or endanger somebody, and the record says so.',
    'Where it comes from is sealed.',
    'It was raised, or the adult knew of it when it was passed on.',
  ],
  safeToAsk: true,
  evaluate(p, { limit }) {
    const watch = watching(p);
    const open = signsOf(p).flatMap((sign) => dueOf(p, watch, sign, limit));
    const adults = [...new Set(open.map(({ sign }) => sign.adults[0]))];
    return watch.result(
      adults.flatMap((adult) =>
        concernFrom(
          p,
          adult,
          open.filter(({ sign }) => sign.adults[0] === adult),
        ),
      ),
    );
  },
});

interface Open {
  readonly sign: Sign;
  readonly raised: Day;
}

function dueOf(p: Picture, watch: Watch, sign: Sign, limit: number): readonly Open[] {
  if (!Number.isFinite(sign.since) || isSettled(p, sign) || sign.adults.every((adult) => deathOf(p, adult) !== undefined)) return [];
  const due = promptDayAfter(p.calendar, sign.since, limit);
  return watch.reached(due) ? [{ sign, raised: laterOf(due, recordedDay(sign.entry)) }] : [];
}

/** What was noted of one adult is one question. The day on which each was first due decides, so that what is recorded later cannot move the anchor. */
function concernFrom(p: Picture, adult: PersonId, all: readonly Open[]): readonly Concern[] {
  const open = [...all].sort((a, b) => a.raised - b.raised || a.sign.entry.order - b.sign.entry.order);
  const [first] = open;
  if (first === undefined) return [];
  return [
    {
      anchor: `${anchorOf(first.sign.entry)} ${adult}`,
      about: [...new Set([p.child, ...open.flatMap(({ sign }) => sign.adults)])],
      evidence: open.map(({ sign }) => sign.entry.id),
      question: questionFor(
        p,
        open.map(({ sign }) => sign),
      ),
      ask: eachAgencyOnce([
        ...open.map(({ sign }) => agencyAsked(sign.worker, 'worker', sign.worker === sign.entry.by ? 'holder' : 'lead')),
        ...lead(p),
      ]),
    },
  ];
}

function questionFor(p: Picture, signs: readonly Sign[]): string {
  const names = named(p, [...new Set(signs.flatMap(({ adults }) => adults))]);
  const noted = listed([...new Set(signs.map(({ entry }) => `${agencyName(p, entry.by)}, ${showSpan(entry.when)}`))].slice(0, 3));
  return `Something worrying about ${names} is on record (${noted}). There is no record here of it being raised with ${names}, nor of a decision not to. Is it safe and right to raise it, and who will, or has it been done?`;
}
