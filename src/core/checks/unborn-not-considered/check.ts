import { actOnPregnancy } from '../../check/acts.ts';
import { lead, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { type Watch, watching } from '../../check/watch.ts';
import { parentsOf, partnersOf } from '../../picture/family/family.ts';
import { bornBy, dayOfWeek, type Pregnancy, pregnanciesOf } from '../../picture/family/pregnancies.ts';
import { type Reason, reasonsFor } from '../../picture/family/reasons-for-unborn.ts';
import { type Picture, personName, recordedDay } from '../../picture/picture.ts';
import { byRecording } from '../../picture/recorded-order.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { type Day, showDay } from '../../time/day.ts';
import { laterOf } from '../../time/extremes.ts';
import { showSpan } from '../../time/span.ts';
import { concernsForBaby, decisionsOwed, lastReferral, meetingsThatPassedOver, wasDecidedBefore } from './decisions.ts';

interface Given {
  readonly limit: number;
  readonly weeks: number;
  readonly history: number;
}

export const unbornNotConsidered = defineCheck({
  id: 'unborn-not-considered',
  number: 23,
  title: 'A baby is expected and no decision about that baby is on record',
  priority: 1,
  asks: '{Woman} is pregnant and {reason}. There is no record here of a decision for this baby: what has been decided, and by whom?',
  because:
    'In several reviews a baby was on the way in a family whose other children were on a plan or lived elsewhere, and the work went on about those children alone. The baby was first thought of weeks before the birth, or after it.',
  learntFrom: [
    { review: 0, where: 'Overview, paragraph 3' },
    { review: 1, where: '§5.13' },
    { review: 2, where: '§4.1.3-4.1.5' },
    { review: 2, where: '§4.1.10' },
    { review: 2, where: '§6.2' },
    { review: 2, where: '§8.3-8.4' },
    { review: 4, where: '§10.3' },
  ],
  parameters: {
    limit: {
      value: 10,
      unit: 'working-days',
      source: 'ours',
      means: 'Time for a decision once the pregnancy and the reason are both on record.',
    },
    weeks: {
      value: 20,
      unit: 'weeks',
      source: 'ours (review 2 says at once on open cases)',
      means: 'Weeks of pregnancy by which there is a decision in any case.',
    },
    history: {
      value: 1825,
      unit: 'days',
      source: 'ours',
      means: 'How far back drink, drugs, violence or illness of a parent is a reason.',
    },
  },
  reads: {
    kinds: [
      'referral',
      'referral-decision',
      'information-request',
      'information-reply',
      'assessment',
      'plan',
      'decision',
      'meeting',
      'legal',
      'incident',
      'observation',
      'health',
      'supervision',
    ],
    claims: ['pregnant', 'expecting-on', 'drinks', 'uses-drugs', 'self-harms', 'low-mood', 'mental-ill-health', 'harmed-by'],
  },
  answerWithin: { amount: 3, unit: 'working-days' },
  closesWith: ['An assessment of the baby opened.', 'Decided not to, with the reasons.', 'A conference set.'],
  notWhen: [
    'A decision for this baby is on record.',
    'The pregnancy has ended: it closes quietly, and no notice goes out.',
    'Nothing on record about the parents or their other children gives a reason.',
  ],
  safeToAsk: false,
  evaluate(p, settings) {
    const watch = watching(p);
    const parents = parentsOf(p, p.child);
    const near = new Set([...parents, ...parents.flatMap((parent) => partnersOf(p, parent))]);
    return watch.result(
      pregnanciesOf(p)
        .filter((one) => near.has(one.woman) && !one.lost)
        .flatMap((one) => concernFrom(p, watch, one, settings)),
    );
  },
});

function concernFrom(p: Picture, watch: Watch, pregnancy: Pregnancy, settings: Given): readonly Concern[] {
  const reasons = reasonsFor(p, pregnancy, settings.history);
  const [earliest] = reasons.map(({ entry }) => recordedDay(entry)).sort((a, b) => a - b);
  if (earliest === undefined) return [];
  const owed = decisionsOwed(p, pregnancy);
  if (owed.length === 0 || !watch.reached(dueBy(p, pregnancy, knownFrom(p, pregnancy, earliest), settings))) return [];
  const passedOver = meetingsThatPassedOver(p, pregnancy);
  const told = [...pregnancy.entries, ...concernsForBaby(p, pregnancy), ...passedOver];
  return [
    {
      anchor: pregnancy.first.id,
      about: [...new Set([p.child, pregnancy.woman, ...(pregnancy.baby === undefined ? [] : [pregnancy.baby])])],
      evidence: [...new Set([...told, ...reasons.map(({ entry }) => entry)])].sort(byRecording).map((entry) => entry.id),
      question: questionFor(p, pregnancy, reasons, owed),
      ask: lead(p),
      ...actOnPregnancy(pregnancy.first),
    },
  ];
}

/** Where the baby was decided about, and has been referred again since, time runs from that referral. */
function knownFrom(p: Picture, pregnancy: Pregnancy, earliest: Day): Day {
  const anew = lastReferral(p, pregnancy);
  return anew !== undefined && wasDecidedBefore(p, pregnancy, anew) ? laterOf(earliest, recordedDay(anew)) : earliest;
}

/** From when both are on record, so many working days, or the week of pregnancy if that falls within them; a birth ends all waiting. */
function dueBy(p: Picture, pregnancy: Pregnancy, reasonKnown: Day, { limit, weeks }: Given): Day {
  const known = recordedDay(pregnancy.first);
  const from = known > reasonKnown ? known : reasonKnown;
  const inTime = promptDayAfter(p.calendar, from, limit);
  const week = dayOfWeek(pregnancy, weeks);
  const born = bornBy(pregnancy);
  return [week !== undefined && week > from ? week : inTime, born !== undefined && born > from ? born : inTime].reduce(
    (first, day) => (day < first ? day : first),
    inTime,
  );
}

function questionFor(p: Picture, pregnancy: Pregnancy, reasons: readonly Reason[], owed: readonly string[]): string {
  const why = listed([...new Set(reasons.map(({ words }) => words))].slice(0, 3));
  const state =
    pregnancy.birth === undefined
      ? `${personName(p, pregnancy.woman)} is pregnant (first recorded ${showSpan(pregnancy.first.when)})`
      : `${named(p, [pregnancy.woman])} had a baby (${showSpan(pregnancy.birth.when)})`;
  const due = pregnancy.due === undefined || pregnancy.birth !== undefined ? '' : `, due about ${showDay(pregnancy.due)}`;
  return `${state}${due}; ${why}. There is no record here of a decision for this baby on ${listed(owed)}: what has been decided, and by whom?`;
}
