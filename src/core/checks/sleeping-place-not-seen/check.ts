import { actOnSeeing } from '../../check/acts.ts';
import { eachOnce, holder, inWords, lead } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { watching } from '../../check/watch.ts';
import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { Kind } from '../../entry/vocabulary.ts';
import { birthShownBy } from '../../picture/family/birth-shown-by.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { homeStayOf } from '../../picture/family/home-stay.ts';
import { lastMoveOf } from '../../picture/family/last-move.ts';
import { metIn } from '../../picture/family/met.ts';
import { sleepingPlaceIn } from '../../picture/family/sleeping-place.ts';
import { entriesOf, happenedBy, type Picture, personName } from '../../picture/picture.ts';
import { byRecording, isRecordedBefore } from '../../picture/recorded-order.ts';
import { timesTold } from '../../picture/times-told.ts';
import { saysSleep } from '../../picture/words/sleep-words.ts';
import { openOrToBeAssessed } from '../../picture/work/decided-to-assess.ts';
import { workOf } from '../../picture/work/opening-of-work.ts';
import { addDays, addMonths, type Day, showDay } from '../../time/day.ts';

const kinds: readonly Kind[] = [
  ...(['contact', 'observation', 'note', 'supervision'] as const),
  ...(['assessment', 'plan', 'referral', 'referral-decision', 'decision', 'health', 'incident'] as const),
];

export const sleepingPlaceNotSeen = defineCheck({
  id: 'sleeping-place-not-seen',
  number: 28,
  title: 'Where the child sleeps has not been seen',
  priority: 3,
  asks: '{n} home visits are on record. There is no record here of where {child} sleeps at night being seen: when will it be, or has it been?',
  because:
    'In one review a worker was not let upstairs, where the baby mostly slept. In another the visits recorded a baby bouncer, and that the cot was full of other things was found only after the baby had died.',
  learntFrom: [
    { review: 3, where: '§3.5' },
    { review: 1, where: '§3.1' },
    { review: 1, where: '§3.8' },
    { review: 1, where: '§4.11' },
    { review: 1, where: '§6.150' },
  ],
  parameters: {
    visits: { value: 2, unit: 'count', source: 'ours', means: 'Home visits by which the sleeping place is to be seen.' },
    days: {
      value: 14,
      unit: 'days',
      source: 'ours',
      means:
        'Time for it to be seen: from the opening, the birth, the first coming home or a move. A sight so long before the opening counts too.',
    },
    until: { value: 24, unit: 'months', source: 'ours', means: 'Age of the child up to which it is asked.' },
  },
  reads: { kinds, claims: ['lives-at', 'parent-of', 'carer-of'] },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: ['Seen: what was seen, and by whom.', 'Not shown: it was put to the parent, and the supervisor was told.'],
  notWhen: [
    'The child is in hospital.',
    'It was seen by any agency since the opening, and since a move at the new address.',
    'No work is open with the child, or only a referral that is still to be decided; or the child is past the age.',
  ],
  safeToAsk: false,
  evaluate(p, { visits: enough, days, until }) {
    const watch = watching(p);
    const birth = birthShownBy(p, p.child, kinds);
    const work = openOrToBeAssessed(p);
    const [open] = work;
    if (birth === undefined || open === undefined || !Number.isFinite(birth.on.latest)) return watch.result([]);
    const stay = homeStayOf(p);
    if (stay.inHospital || watch.reached(addMonths(birth.on.latest, until))) return watch.result([]);
    const { first } = workOf(p, open.entry);
    const move = lastMoveOf(p);
    const opened = happenedBy(first);
    const starts = [birth.on.latest, opened, stay.firstHome ?? opened, move?.on ?? opened];
    const began = starts.reduce((a, b) => (b > a ? b : a));
    // A sight at another address is none, nor one before the birth; one in the days before the work opened is as good.
    const counts = began === opened ? addDays(opened, -days) : began;
    const told = p.entries.filter((entry) => concernsChild(p, entry) && entry.when.latest >= counts);
    if (told.some((entry) => sleepingPlaceIn(entry) === 'seen')) return watch.result([]);
    const kept = told.filter((entry) => sleepingPlaceIn(entry) === 'kept from it');
    const takenUp = kept.map((entry) => takenUpOn(p, entry));
    const keptFrom = kept.filter((_, i) => takenUp[i] === undefined);
    // Once a supervisor has been told, it is asked again after as many visits or days.
    const since = takenUp.reduce<Day>((last, day) => (day !== undefined && day > last ? day : last), began);
    const visits = homeVisits(p).filter((entry) => entry.when.latest >= since);
    const made = timesTold(visits);
    // A referral that is still to be decided brings nobody into the home by itself.
    const isDue = (): boolean =>
      (visits.length > 0 || work.some(({ what }) => what !== 'referral')) && watch.reached(addDays(since, days + 1));
    if (keptFrom.length === 0 && made < enough && !isDue()) return watch.result([]);
    return watch.result([
      concernFrom(p, { first, open: open.entry, visits, keptFrom, made, since, move: move?.on === began ? move.entry : undefined }),
    ]);
  },
});

/** Visits to the child's home at which somebody was in. */
const homeVisits = (p: Picture): readonly EntryOf<'contact'>[] =>
  entriesOf(p, 'contact').filter(
    (entry) =>
      entry.facts.mode === 'home-visit' &&
      (entry.about.includes(p.child) || metIn(entry).includes(p.child)) &&
      (entry.facts.outcome === undefined || entry.facts.outcome === 'seen' || entry.facts.outcome === 'spoken-to'),
  );

/** The day on which a supervisor was told of it. */
function takenUpOn(p: Picture, entry: Entry): Day | undefined {
  const talk = entriesOf(p, 'supervision').find(
    (one) =>
      isRecordedBefore(entry, one) &&
      (one.facts.children ?? one.about).includes(p.child) &&
      (saysSleep(one.text) || /\bupstairs\b|\bbedroom\b/i.test(one.text)),
  );
  return talk === undefined ? undefined : happenedBy(talk);
}

interface Unseen {
  readonly first: Entry;
  readonly open: Entry;
  readonly visits: readonly EntryOf<'contact'>[];
  readonly keptFrom: readonly Entry[];
  readonly made: number;
  readonly since: Day;
  readonly move: Entry | undefined;
}

function concernFrom(p: Picture, { first, open, visits, keptFrom, made, since, move }: Unseen): Concern {
  const evidence = [first, open, ...visits, ...keptFrom, ...(move === undefined ? [] : [move])];
  const last = [...visits, ...keptFrom].toSorted(byRecording).at(-1);
  const name = personName(p, p.child);
  const kept = keptFrom.at(-1);
  const state =
    kept !== undefined
      ? `A worker was kept from seeing where ${name} sleeps ${dated(kept.when)}.`
      : `Since ${showDay(since)} ${inWords(made)} home ${made > 1 ? 'visits are' : 'visit is'} on record.`;
  return {
    anchor: first.id,
    about: [p.child],
    evidence: [...new Set(evidence.toSorted(byRecording).map(({ id }) => id))],
    question: `${state} There is no record here of where ${name} sleeps at night being seen: when will it be, and by whom, or has it been?`,
    ask: eachOnce([...(last === undefined ? [] : [holder(last, 'worker')]), ...lead(p)]),
    ...actOnSeeing(open),
  };
}
