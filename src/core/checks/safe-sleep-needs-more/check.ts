import { agencyAsked, eachOnce, inWords, lead, leadIfOpen } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { type Birth, birthOf } from '../../picture/family/family.ts';
import { fullerSleepTalks, safeSleepTalks } from '../../picture/family/safe-sleep.ts';
import { type Picture, personName, recordedDay } from '../../picture/picture.ts';
import { byRecording } from '../../picture/recorded-order.ts';
import { healthVisitorOf } from '../../picture/work/health-visitor.ts';
import { addDays, addMonths } from '../../time/day.ts';
import { laterOf } from '../../time/extremes.ts';
import { showSpan } from '../../time/span.ts';
import { type Circumstance, circumstancesOf, claimsOfBirth, claimsOfHome, type What } from './circumstances.ts';

export const safeSleepNeedsMore = defineCheck({
  id: 'safe-sleep-needs-more',
  number: 27,
  title: 'The usual advice on sleep may not be enough here',
  priority: 2,
  asks: '{Circumstances} are on record. There is no record here of more than the usual advice on sleep: what will happen on a night that is not routine, for each carer?',
  because:
    'Parents were given the usual advice on safe sleep again and again, while drink, drugs, smoking, an early birth or sleep in an adult bed were on record. What would happen on a night that was not as usual was not talked through, and that was the night on which the baby died.',
  learntFrom: [
    { review: 0, where: 'Finding 5' },
    { review: 0, where: 'Finding 5, recommendations' },
    { review: 0, where: 'Research question 11' },
    { review: 1, where: '§6.136-6.151' },
    { review: 1, where: 'Recommendation 4' },
    { review: 2, where: '§4.2.1' },
    { review: 2, where: '§5.5' },
    { review: 3, where: '§1.3-1.5' },
    { review: 3, where: '§3.2' },
    { review: 3, where: '§3.6' },
  ],
  parameters: {
    limit: {
      value: 14,
      unit: 'days',
      source: 'ours',
      means: 'Time for a fuller conversation or a plan, from when a circumstance is on record and the baby is born.',
    },
    times: {
      value: 3,
      unit: 'count',
      source: 'ours',
      means: 'Talks with the usual advice after which the question says that they have not changed it.',
    },
    until: { value: 12, unit: 'months', source: 'ours', means: 'Age of the child up to which it is asked.' },
    weeks: { value: 37, unit: 'weeks', source: 'ours', means: 'A baby born before this week is early.' },
    weight: { value: 2500, unit: 'grams', source: 'ours', means: 'A baby who weighs less at birth is small.' },
    moves: { value: 3, unit: 'count', source: 'ours', means: 'How many addresses on record in twelve months are frequent moves.' },
  },
  reads: {
    kinds: anyRecord,
    claims: [
      ...['drinks', 'uses-drugs', 'in-treatment', 'smokes', 'unsettled-housing', 'lives-at'],
      ...claimsOfBirth,
      ...claimsOfHome,
      ...['parent-of', 'carer-of', 'lives-with', 'partner-of'],
    ],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: [
    'A plan is made with each carer for a night that is not routine.',
    'The circumstance is no longer so, and who says so.',
    'The carer declined to talk it over.',
  ],
  notWhen: [
    'A fuller conversation has been recorded since the circumstance was known.',
    'The records show that the circumstance is over: a smoker who has stopped, a sleeping place seen in order since, an adult who has left.',
    'The child is not born yet, or is past the age.',
  ],
  safeToAsk: false,
  evaluate(p, { limit, until, times, ...given }) {
    const watch = watching(p);
    const birth = birthOf(p, p.child);
    if (birth === undefined || !Number.isFinite(birth.on.earliest) || watch.reached(addMonths(birth.on.latest, until)))
      return watch.result([]);
    const born = birth.entry === undefined ? birth.on.latest : laterOf(recordedDay(birth.entry), birth.on.latest);
    const all = circumstancesOf(p, given);
    const fuller = fullerSleepTalks(p).filter((entry) => concernsChild(p, entry));
    const owed = all.filter(
      ({ stands, known }) =>
        stands && !fuller.some((talk) => recordedDay(talk) >= known) && watch.reached(addDays(laterOf(known, born), limit + 1)),
    );
    const [first] = all;
    return watch.result(first === undefined || owed.length === 0 ? [] : [concernFrom(p, first.entry, owed, birth, times)]);
  },
});

/** A talk before the pregnancy was about another baby. */
const monthsBefore = 9;

function concernFrom(p: Picture, anchor: Entry, owed: readonly Circumstance[], birth: Birth, times: number): Concern {
  const since = Math.min(...owed.map(({ known }) => known));
  const usual = safeSleepTalks(p)
    .map(({ entry }) => entry)
    .filter((entry) => concernsChild(p, entry) && entry.when.latest >= addMonths(birth.on.earliest, -monthsBefore));
  const repeated = usual.filter((entry) => recordedDay(entry) >= since).length;
  const evidence = [...owed.map(({ entry }) => entry), ...usual, ...(birth.entry === undefined ? [] : [birth.entry])];
  const health = healthVisitorOf(p);
  const last = usual.at(-1);
  const advice =
    last === undefined
      ? ''
      : repeated >= times
        ? ` The usual advice has been given ${inWords(repeated)} times since (last ${showSpan(last.when)}), and the record still has them.`
        : ` Safe sleep was last talked over ${showSpan(last.when)}.`;
  return {
    anchor: anchor.id,
    about: [p.child, ...new Set(owed.flatMap(({ who }) => who ?? []))],
    evidence: [...new Set(evidence.toSorted(byRecording).map(({ id }) => id))],
    question: `On record for ${personName(p, p.child)}, who is under one: ${circumstancesInWords(p, owed)}.${advice} There is no record here of more than the usual advice: what will happen on a night that is not routine, for each carer, or has it been talked through?`,
    ask: health === undefined ? lead(p) : eachOnce([agencyAsked(health), ...leadIfOpen(p)]),
  };
}

function circumstancesInWords(p: Picture, owed: readonly Circumstance[]): string {
  const named = [
    ...new Set(owed.map(({ what, who }) => (who === undefined ? words[what] : `${personName(p, who)} ${does[what] ?? words[what]}`))),
  ];
  return named.length > 4 ? `${named.slice(0, 4).join('; ')}; and more` : named.join('; ');
}

/** What one of the carers does. */
const does: Readonly<Partial<Record<What, string>>> = {
  drink: 'drinks or did',
  drugs: 'uses drugs or did',
  smoking: 'smokes',
  medicine: 'takes medicine that makes sleepy',
};

const words: Readonly<Record<What, string>> = {
  drink: 'drinking, now or before',
  drugs: 'drug use, now or before',
  smoking: 'smoking',
  medicine: 'medicine that makes sleepy',
  'early or small': 'an early or small birth',
  'sleep beside an adult': 'sleep beside an adult or otherwise unsafe',
  'no cot': 'no cot in use',
  crowded: 'a crowded home',
  moves: 'frequent moves',
};
