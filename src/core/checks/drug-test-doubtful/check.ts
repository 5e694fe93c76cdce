import { agencyAsked, anchorOf, eachAgencyOnce, holder, lead, listed } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { childsCarers } from '../../picture/family/childs-carers.ts';
import { linkedAdults } from '../../picture/family/linked-adults.ts';
import { onceFor } from '../../picture/memo.ts';
import { happenedBy, isAgencyOfKind, type Picture, personName } from '../../picture/picture.ts';
import { saysTestsClear } from '../../picture/words/test-words.ts';
import { liveAdultServices } from '../../picture/work/adult-services.ts';
import { addDays } from '../../time/day.ts';
import { overlaps, showSpan } from '../../time/span.ts';
import { isAnswered } from './answered.ts';
import { type Doubt, doubtsOf } from './doubts.ts';

export const drugTestDoubtful = defineCheck({
  id: 'drug-test-doubtful',
  number: 18,
  title: 'Test results that should not stand alone',
  priority: 3,
  asks: 'Tests of {adult} were declined, missed or doubted. What has been observed besides, and does any decision rest on the tests?',
  because:
    'A mother declined tests, missed them and was thought to tamper with them, and her baby went home. Years later the case was closed because one test showed what was prescribed and nothing else.',
  learntFrom: [
    { review: 2, where: '§4.1.6; §4.2.2; §4.6.2; §5.9' },
    { review: 4, where: '§12.6' },
    { review: 3, where: '§3.18' },
  ],
  parameters: {
    within: {
      value: 60,
      unit: 'days',
      source: 'ours',
      means: 'How long before a decision that cites clear tests a declined, missed or doubted one bears on it.',
    },
    madeGood: {
      value: 7,
      unit: 'days',
      source: 'ours',
      means: 'A test that was only missed is made good by another with a result within this time, and is asked about once it is over.',
    },
  },
  reads: {
    kinds: [
      'test',
      'contact',
      'observation',
      'note',
      'information-reply',
      'service',
      'meeting',
      'assessment',
      'referral',
      'decision',
      'plan',
      'referral-decision',
      'supervision',
    ],
    claims: [],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: ['A test that was watched.', 'What was observed was weighed with the tests.', 'No decision rests on the tests.'],
  notWhen: [
    'It was a routine sample of maternity care, which does not test for drugs.',
    'One test was missed, for a good reason, or was made good within days.',
  ],
  safeToAsk: false,
  evaluate(p, { within, madeGood }) {
    const doubts = doubtsOf(p).filter(({ adult }) => linkedAdults(p).has(adult));
    const adults = [...new Set(doubts.map(({ adult }) => adult))];
    const watch = watching(p);
    return watch.result(
      adults.flatMap((adult) => {
        const open = doubts.filter((doubt) => doubt.adult === adult && !isAnswered(p, doubt, madeGood));
        const misses = open.filter(({ excused }) => excused);
        // One miss with a good reason is no matter; several are.
        const isOnce = misses.reduce((sum, { count }) => sum + count, 0) <= 1;
        const asked = isOnce ? open.filter(({ excused }) => !excused) : open;
        const decisions = decisionsOnTests(p, adult, asked, within);
        return decisions.length === 0 && mayBeMadeGood(asked, watch, madeGood) ? [] : concernFrom(p, adult, asked, decisions);
      }),
    );
  },
});

const ends: ReadonlySet<string> = new Set(['decision', 'assessment', 'plan', 'referral-decision', 'meeting']);

const citesClearTests = onceFor((entry: Entry): boolean =>
  [entry.facts.reason, entry.text, entry.kind === 'assessment' ? entry.facts.outcome : undefined].some(saysTestsClear),
);

/** Decisions, assessments and closings that cite clear tests so soon after one that was declined, missed or doubted. */
const decisionsOnTests = (p: Picture, adult: PersonId, doubts: readonly Doubt[], within: number): readonly Entry[] =>
  p.entries.filter(
    (entry) =>
      ends.has(entry.kind) &&
      (entry.about.includes(adult) || childsCarers(p).has(adult)) &&
      citesClearTests(entry) &&
      doubts.some(
        (doubt) => doubt.entry.id !== entry.id && overlaps(doubt.entry.when, addDays(entry.when.earliest, -within), entry.when.latest),
      ),
  );

/** One that was missed, with nothing else: it may be made good yet. */
function mayBeMadeGood([first, ...others]: readonly Doubt[], watch: Watch, madeGood: number): boolean {
  if (first === undefined || others.length > 0 || first.what !== 'missed' || first.count > 1) return false;
  return watch.before(addDays(happenedBy(first.entry), madeGood + 1));
}

function concernFrom(p: Picture, adult: PersonId, doubts: readonly Doubt[], decisions: readonly Entry[]): readonly Concern[] {
  const [first] = doubts;
  if (first === undefined) return [];
  const services = liveAdultServices(p).filter(({ agency, person }) => person === adult && isAgencyOfKind(p, agency, 'substance-service'));
  const recorders = doubts.map(({ entry }) => entry).sort((a, b) => Number(isOfService(p, b)) - Number(isOfService(p, a)));
  return [
    {
      anchor: `${anchorOf(first.entry)} ${adult}`,
      about: [p.child, adult],
      evidence: [...doubts.map(({ entry }) => entry), ...decisions].map(({ id }) => id),
      question: questionFor(p, adult, doubts, decisions),
      ask: eachAgencyOnce([
        ...recorders.slice(0, 1).map((entry) => holder(entry)),
        ...services.map(({ agency }) => agencyAsked(agency)),
        ...lead(p),
        ...decisions.map((entry) => holder(entry, 'decision-maker')),
      ]),
    },
  ];
}

const isOfService = (p: Picture, entry: Entry): boolean => isAgencyOfKind(p, entry.by, 'substance-service');

function questionFor(p: Picture, adult: PersonId, doubts: readonly Doubt[], decisions: readonly Entry[]): string {
  const told = (['declined', 'missed', 'doubted'] as const).flatMap((what) => {
    const dates = [...new Set(doubts.filter((doubt) => doubt.what === what).map(({ entry }) => showSpan(entry.when)))];
    return dates.length === 0 ? [] : [`${what} (${listed(dates.slice(0, 3))})`];
  });
  const cited =
    decisions.length === 0
      ? ''
      : ` Clear results are cited in what was decided (${listed([...new Set(decisions.map(({ when }) => showSpan(when)))])}).`;
  const isOne = doubts.reduce((sum, { count }) => sum + count, 0) === 1;
  const [subject, verb, them, have] = isOne ? ['A test', 'was', 'it', 'has it'] : ['Tests', 'were', 'them', 'have they'];
  return `${subject} of ${personName(p, adult)} ${verb} ${listed(told)}.${cited} There is no record here of ${them} being weighed with what workers have seen: ${have} been, and does any decision rest on the tests?`;
}
