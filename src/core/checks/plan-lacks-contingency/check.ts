import { actOnClosing, actOnPlan, decider } from '../../check/acts.ts';
import { agencyAsked, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck, type Settings } from '../../check/check.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Action } from '../../entry/fact.ts';
import { isConcernEntry } from '../../picture/harm/concern-entries.ts';
import { happenedBy, type Picture, recordedDay, threadOf } from '../../picture/picture.ts';
import { saysIfThen } from '../../picture/words/if-then-words.ts';
import { hasWords } from '../../picture/words/outcome-words.ts';
import { caseworkClosings, reopenedBy } from '../../picture/work/casework-closings.ts';
import { type Closing, isPlanOfChild, isRetold, type PlanEpisode, plansOf, ranOn } from '../../picture/work/plans.ts';
import { nextWorkingDay } from '../../time/calendar.ts';
import { addDays, showDay } from '../../time/day.ts';

const parameters = {
  write: {
    value: 10,
    unit: 'days',
    source: 'review 2 §8.2',
    means: 'How long after its opening a plan of which nothing is on file yet is asked about.',
  },
} as const;

export const planLacksContingency = defineCheck({
  id: 'plan-lacks-contingency',
  number: 51,
  title: 'No "if this happens, then"',
  priority: 2,
  asks: 'There is no record here of what this plan (or closing) says is to be done if {risk} returns, or how it will be known to work. Is it written elsewhere, or can it be written now?',
  because:
    'Plans named what might go wrong and did not say what would be done if it did, who would do it or how anyone would know. Cases were closed without a line for the day on which the same trouble came back.',
  learntFrom: [
    { review: 0, where: 'Finding 3; Appendix A, Child D, point 4' },
    { review: 1, where: '§6.127; §8.2-8.4; §9.4' },
    { review: 2, where: '§8.1' },
    { review: 3, where: '§3.13; §3.18' },
  ],
  parameters,
  reads: {
    kinds: [
      'plan',
      'decision',
      'incident',
      'observation',
      'referral',
      'referral-decision',
      'assessment',
      'health',
      'contact',
      'note',
      'service',
      'test',
      'legal',
      'information-reply',
      'supervision',
    ],
    claims: ['drinks', 'uses-drugs', 'self-harms', 'low-mood', 'harmed-by'],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: ['Lines written.', 'The risk is closed, with evidence.'],
  notWhen: [
    'Another agency only tells of the plan: what it says is not known here.',
    'No risk is on record, or it was recorded in error.',
    'The case has been opened again since the closing.',
  ],
  safeToAsk: false,
  evaluate: (p, settings) => {
    const watch = watching(p);
    const plans = plansOf(p).flatMap((plan) => aboutPlan(p, plan, settings, watch));
    const closings = caseworkClosings(p).flatMap((closing) => aboutClosing(p, closing));
    return watch.result([...plans, ...closings]);
  },
});

/** Plans made because of a risk. A birth or discharge plan is one where it names risks. */
const madeForRisk: ReadonlySet<string> = new Set([
  'child-in-need',
  'child-protection',
  'looked-after',
  'early-help',
  'safety',
  'step-down',
]);

function aboutPlan(p: Picture, plan: PlanEpisode, settings: Settings<typeof parameters>, watch: Watch): readonly Concern[] {
  const own = plan.entries.filter(
    (entry) => entry.facts.heardFrom === undefined && (entry.facts.decidedBy === undefined || entry.facts.decidedBy === entry.by),
  );
  const [first] = own;
  if (first === undefined || !isPlanOfChild(p, plan) || !ranOn(plan, p.today)) return [];
  const risks = own.flatMap((entry) => entry.facts.risks ?? []);
  if (risks.length === 0 && !(madeForRisk.has(plan.type ?? '') && p.entries.some(isConcernEntry))) return [];
  const hasLine = own.some((entry) => hasWords(entry.facts.contingency) || saysIfThen(entry));
  const actions = own.flatMap((entry) => entry.facts.actions ?? []);
  const isOnFile =
    hasLine ||
    actions.length > 0 ||
    risks.length > 0 ||
    own.some(({ facts: { written } }) => typeof written === 'object' && watch.reached(written.latest));
  if (!isOnFile && !watch.reached(nextWorkingDay(p.calendar, addDays(happenedBy(first), settings.write)))) return [];
  const missing = [...(hasLine ? [] : ['what is to be done if things go wrong again']), ...missingFrom(actions)];
  if (missing.length === 0) return [];
  return [
    {
      anchor: `${plan.id} ${plan.type ?? ''}`.trim(),
      about: [p.child],
      evidence: own.map((entry) => entry.id),
      question: `A plan for ${named(p, [p.child])} opened on ${showDay(happenedBy(first))}.${risks.length === 0 ? '' : ` It names ${listed(risks)}.`} There is no record here of ${listed(missing)}: is it written elsewhere, or can it be written now?`,
      ask: [agencyAsked(plan.lead, 'lead', 'lead')],
      ...actOnPlan(plan.id),
    },
  ];
}

function missingFrom(actions: readonly Action[]): readonly string[] {
  const lacks = (what: keyof Action): boolean => actions.some((action) => action[what] === undefined);
  return [
    ...(lacks('who') ? ['who is to do each action'] : []),
    ...(lacks('by') ? ['by when'] : []),
    ...(lacks('how') ? ['how it will be known that it worked'] : []),
  ];
}

function aboutClosing(p: Picture, closing: Closing): readonly Concern[] {
  const [first] = closing.entries;
  if (
    first === undefined ||
    closing.entries.every(isRetold) ||
    hasWords(closing.contingency) ||
    [...closing.entries, ...closing.stepDown].some(saysIfThen) ||
    writtenSince(p, closing) ||
    reopenedBy(p, closing) !== undefined
  )
    return [];
  if (!p.entries.some((entry) => isConcernEntry(entry) && recordedDay(entry) <= closing.recorded)) return [];
  return [
    {
      anchor: `closing ${first.id}`,
      about: [p.child],
      evidence: closing.entries.map((entry) => entry.id),
      question: `The case of ${named(p, [p.child])} was closed on ${showDay(closing.on)}. There is no record here of what should bring it back, and what each agency would then do: is it written elsewhere, or can it be written now?`,
      ask: [decider(closing)],
      ...actOnClosing(closing),
    },
  ];
}

/** Lines written on its thread after the closing. */
const writtenSince = (p: Picture, closing: Closing): boolean =>
  threadOf(p, closing.thread).some(
    (entry) =>
      (entry.kind === 'plan' || entry.kind === 'decision' || entry.kind === 'supervision') &&
      recordedDay(entry) >= closing.recorded &&
      hasWords(entry.facts.contingency),
  );
