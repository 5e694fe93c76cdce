import { agencyAsked, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck, type Settings } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import { happenedBy, type Picture, recordedDay } from '../../picture/picture.ts';
import { byRecording, isRecordedBefore } from '../../picture/recorded-order.ts';
import { mayKnow } from '../../picture/view.ts';
import { type OpenSpell, openSpell } from '../../picture/work/open-spell.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays, showDay } from '../../time/day.ts';
import { accountDoubted, bothParentsUsing, seriousAbuse, substanceHarmingCare } from './adult-grounds.ts';
import { littleAntenatalCare, proceedingsBegun, siblingRemoved, threatToChild } from './child-grounds.ts';
import { decisionsOnProtection } from './decided.ts';
import { type Ground, type GroundName, groundInWords } from './ground.ts';

const parameters = {
  grounds: {
    value: 3,
    unit: 'count',
    source: 'ours (list from review 2 §5.1)',
    means: 'How many grounds of the list, live at one time, need a decision.',
  },
  mandatory: {
    value: ['threat to the child'],
    unit: 'grounds',
    source: 'ours (local procedures)',
    means: 'Grounds of the list of which one alone needs a decision.',
  },
  limit: {
    value: 1,
    unit: 'working-days',
    source: 'Working Together (decision on a referral)',
    means: 'How soon after the latest ground was written down a decision is on record.',
  },
  live: {
    value: 365,
    unit: 'days',
    source: 'ours',
    means: 'How long an event counts. A brother or sister removed, or a plan that runs, counts for as long as it holds.',
  },
  repeated: {
    value: 3,
    unit: 'count',
    source: 'ours',
    means: 'How many incidents between adults in that time are serious though none is by itself.',
  },
  lateWeeks: {
    value: 20,
    unit: 'weeks',
    source: 'ours (as for late booking)',
    means: 'Weeks of pregnancy after which booking is late here.',
  },
} as const;

export const childProtectionNotWeighed = defineCheck({
  id: 'child-protection-not-weighed',
  number: 49,
  title: 'Grounds on file, no decision recorded',
  priority: 2,
  asks: 'These are on record for {child}: {grounds}. There is no record here of a decision on a strategy discussion or conference since {date}: what was decided, and by whom?',
  because:
    'Several grounds that local procedures named were on file for an unborn baby, and neither a strategy discussion nor a conference was weighed. In another family threats to take the children, and a child found in danger at sixteen months, went by in the same way.',
  learntFrom: [
    { review: 2, where: '§5.1; §5.4; §6.2; §8.4' },
    { review: 1, where: '§5.20; §6.65; §9.4' },
    { review: 4, where: '§7.8' },
  ],
  parameters,
  reads: {
    kinds: anyRecord,
    claims: [
      'uses-drugs',
      'drinks',
      'abstains',
      'harmed-by',
      'pregnant',
      'expecting-on',
      'parent-of',
      'carer-of',
      'lives-with',
      'partner-of',
      'sibling-of',
    ],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Decided, either way, with the reasons: by whom.'],
  notWhen: [
    'A decision on a strategy discussion, an enquiry or a conference is on record since the latest ground. It never says what to decide.',
    'What came since the decision only repeats what was known.',
    'The child is on a protection plan or looked after, or the case is not open.',
  ],
  safeToAsk: true,
  evaluate: (p, settings) => {
    const watch = watching(p);
    const spell = openSpell(p);
    if (spell === undefined || !mayKnow(p.vantage, spell.lead)) return watch.result([]);
    // The work itself may be as new as the latest ground.
    if (!watch.reached(promptDayAfter(p.calendar, recordedDay(spell.first), settings.limit))) return watch.result([]);
    const grounds = groundsOf(p, settings, watch);
    const last = decisionsOnProtection(p).at(-1);
    const undecided = grounds.filter((ground) => isUndecided(ground, last));
    const enough =
      (grounds.length >= settings.grounds && undecided.length > 0) ||
      undecided.some(({ name }) => settings.mandatory.some((one) => one === name));
    return watch.result(enough ? [concernAbout(p, spell, grounds, last)] : []);
  },
});

/** Grounds that count now: live, and of which a decision may by now be on record. */
function groundsOf(p: Picture, { live, limit, repeated, lateWeeks }: Settings<typeof parameters>, watch: Watch): readonly Ground[] {
  const ripe = (entry: Entry): boolean => watch.reached(promptDayAfter(p.calendar, recordedDay(entry), limit));
  const counts = (entry: Entry): boolean => watch.before(addDays(happenedBy(entry), live + 1)) && ripe(entry);
  const all: readonly (readonly [GroundName, readonly Entry[]])[] = [
    ['sibling removed or on a plan', siblingRemoved(p).filter(ripe)],
    ['proceedings begun', proceedingsBegun(p).filter(counts)],
    ['substance use harming care', substanceHarmingCare(p, counts)],
    ['late or no antenatal care', littleAntenatalCare(p, ripe, lateWeeks)],
    ['doubt reported by a service', accountDoubted(p, counts)],
    ['serious domestic abuse', seriousAbuse(p, counts, repeated)],
    ['both parents using', bothParentsUsing(p, counts)],
    ['threat to the child', threatToChild(p).filter(counts)],
  ];
  return all.flatMap(([name, entries]) => (entries.length === 0 ? [] : [{ name, entries: entries.toSorted(byRecording) }]));
}

/** New since the last decision, or a new event of a sort that was known. What only repeats was decided on with it. */
function isUndecided({ entries }: Ground, last: Entry | undefined): boolean {
  if (last === undefined) return true;
  const since = entries.filter((entry) => isRecordedBefore(last, entry) && entry.when.latest >= last.when.earliest);
  return since.length === entries.length
    ? since.length > 0
    : since.some(({ kind }) => kind === 'incident' || kind === 'legal' || kind === 'decision');
}

/** Of many entries, the first and the last few. */
const telling = (entries: readonly Entry[]): readonly Entry[] =>
  entries.length <= 6 ? entries : [...entries.slice(0, 3), ...entries.slice(-3)];

function concernAbout(p: Picture, { first, lead }: OpenSpell, grounds: readonly Ground[], last: Entry | undefined): Concern {
  const since = last === undefined ? '' : ` since ${showDay(recordedDay(last))}`;
  return {
    anchor: first.id,
    about: [p.child],
    evidence: [...new Set(grounds.flatMap(({ entries }) => telling(entries)))].map((entry) => entry.id),
    question: `On record for ${named(p, [p.child])}: ${listed(grounds.map(({ name }) => groundInWords[name]))}. Local procedures may say that these need a decision on a strategy discussion or a conference. There is no record here of one${since}: what was decided, and by whom?`,
    ask: [agencyAsked(lead, 'manager', 'lead')],
  };
}
