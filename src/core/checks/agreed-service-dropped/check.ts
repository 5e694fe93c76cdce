import { actOnMeeting } from '../../check/acts.ts';
import { agencyAsked, anchorOf, lead, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { linkedAdults } from '../../picture/family/linked-adults.ts';
import { heldForChild } from '../../picture/harm/passed-on.ts';
import { agencyName, entriesOfAny, type Picture, personName } from '../../picture/picture.ts';
import { byRecording, isRecordedBefore } from '../../picture/recorded-order.ts';
import { counts } from '../../picture/words/service-topics.ts';
import { type Expectation, expectationsOf } from '../../picture/work/expectations.ts';
import { standingDrops, type Turn, turnsOf } from '../../picture/work/service-drops.ts';
import { showSpan } from '../../time/span.ts';

interface Given {
  readonly misses: number;
  readonly silence: number;
}

export const agreedServiceDropped = defineCheck({
  id: 'agreed-service-dropped',
  number: 15,
  title: 'A service the plan depends on has stopped',
  priority: 1,
  asks: 'The plan counts on {adult} attending {service}. The records tell of misses or an ending. There is no record here of the plan being looked at since: does it still stand?',
  because:
    'Plans in several reviews rested on treatment or support that the adult had left, or that had closed for not coming. The service knew, and the plan went on as written.',
  learntFrom: [
    { review: 0, where: 'Overview, paragraph 16' },
    { review: 0, where: 'Finding 4' },
    { review: 0, where: 'Appendix A, Child D, point 4' },
    { review: 1, where: '§6.193' },
    { review: 2, where: '§1.2' },
    { review: 2, where: '§4.1.6' },
    { review: 2, where: '§4.6.1' },
    { review: 2, where: '§5.7' },
    { review: 3, where: '§3.18' },
    { review: 4, where: '§6.2' },
    { review: 4, where: '§12.2-12.3' },
  ],
  parameters: {
    misses: { value: 2, unit: 'count', source: 'ours', means: 'How many appointments missed one after another are a stopping.' },
    silence: {
      value: 21,
      unit: 'days',
      source: 'ours',
      means:
        'After one miss, how long without a kept appointment on record is a stopping (review 2 prints over three months as far too long).',
    },
  },
  reads: {
    kinds: ['service', 'test', 'contact', 'meeting', 'plan', 'decision', 'legal', 'share'],
    claims: ['in-treatment', 'drinks', 'uses-drugs', 'abstains'],
    ofAnyKind: ['themes'],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: [
    'The plan changed.',
    'The adult was seen about it.',
    'Another provider has taken over, and says so.',
    'The next step of the plan or letter was taken.',
  ],
  notWhen: [
    'The service ended because its work was done.',
    'It moved to another provider, who confirms it.',
    'A missed appointment was followed by a kept one.',
    'Nothing on record counts on the service.',
  ],
  safeToAsk: false,
  evaluate(p, settings) {
    const watch = watching(p);
    const turns = turnsOf(p);
    const expected = expectationsOf(p);
    return watch.result(
      [...linkedAdults(p)].flatMap((adult) =>
        concernsFor(
          p,
          watch,
          adult,
          turns.filter((turn) => turn.adult === adult),
          expected,
          settings,
        ),
      ),
    );
  },
});

function concernsFor(
  p: Picture,
  watch: Watch,
  adult: PersonId,
  turns: readonly Turn[],
  expected: readonly Expectation[],
  { misses, silence }: Given,
): readonly Concern[] {
  const topics = [...new Set(turns.flatMap((turn) => turn.topics))];
  return topics.flatMap((topic) => {
    const drops = standingDrops(
      turns.filter((turn) => turn.topics.includes(topic)),
      misses,
      silence,
      watch.reached,
    );
    const relied = expected.filter(
      (one) =>
        (one.adult === undefined || one.adult === adult) &&
        counts(one.topics, one.words, topic) &&
        drops.some((drop) => stoodAt(one, drop)),
    );
    const standing = drops.filter((drop) => relied.some((one) => stoodAt(one, drop)));
    const [first] = standing;
    if (first === undefined || wasDealtWith(p, relied, standing)) return [];
    return [concernFrom(p, adult, first, standing, relied)];
  });
}

/** What was counted on when it stopped: not surely after it, nor surely once it no longer counted. */
const stoodAt = (expectation: Expectation, drop: Entry): boolean =>
  drop.when.latest >= expectation.entry.when.earliest && (expectation.until === undefined || drop.when.earliest < expectation.until);

/** The plan, meeting or letter that counted on it was taken further by people who had the news of the last stopping. */
function wasDealtWith(p: Picture, relied: readonly Expectation[], drops: readonly Entry[]): boolean {
  const last = drops.at(-1);
  if (last === undefined || !heldForChild(p, last)) return false;
  const threads = new Set(relied.flatMap(({ entry }) => entry.thread ?? []));
  return entriesOfAny(p, 'legal', 'plan', 'meeting').some((entry) => {
    if (
      entry.thread === undefined ||
      !threads.has(entry.thread) ||
      !isRecordedBefore(last, entry) ||
      entry.when.latest < last.when.earliest
    )
      return false;
    if (entry.kind === 'legal') return true;
    return (entry.facts.actions ?? []).length > 0;
  });
}

/** Missed or declined, ended, or both, as the records of it say. */
function howItStopped(drops: readonly Entry[]): string {
  const isMissed = (entry: Entry): boolean => entry.kind === 'contact' || entry.kind === 'test';
  if (drops.every(isMissed)) return 'was missed or declined';
  return drops.some(isMissed) ? 'was missed or declined, and came to an end' : 'came to an end';
}

function concernFrom(p: Picture, adult: PersonId, first: Entry, drops: readonly Entry[], relied: readonly Expectation[]): Concern {
  const holders = [...new Set(drops.map((drop) => drop.by))];
  const counting = [...new Set(relied.map(({ entry }) => entry))].sort(byRecording);
  return {
    anchor: anchorOf(first),
    about: [p.child, adult],
    evidence: [...new Set([...counting, ...drops])].map((entry) => entry.id),
    question: `The work with the family of ${personName(p, p.child)} counts on ${named(p, [adult])} having this help (${listed([...new Set(counting.map((entry) => showSpan(entry.when)))].slice(0, 3))}). ${listed(holders.map((holder) => agencyName(p, holder)))} recorded that it ${howItStopped(drops)} (${listed([...new Set(drops.map((drop) => showSpan(drop.when)))].slice(0, 3))}). There is no record here of what was done about it: does the plan still stand, or has it been changed?`,
    ask: [...holders.map((holder) => agencyAsked(holder, 'recorder')), ...lead(p)],
    ...actOnPlansMeeting(counting),
  };
}

/** The next meeting of the plan that counts on it takes it up. */
const actOnPlansMeeting = (counting: readonly Entry[]): Pick<Concern, 'act'> => {
  const plan = counting.findLast((entry) => (entry.kind === 'plan' || entry.kind === 'meeting') && entry.thread !== undefined);
  return plan === undefined ? {} : actOnMeeting(plan);
};
