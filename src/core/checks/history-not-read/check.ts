import { actOnBooking, actOnDecision } from '../../check/acts.ts';
import { holder, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { pregnanciesOf } from '../../picture/family/pregnancies.ts';
import { agencyName, entriesOf, isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { saysHistoryRead } from '../../picture/words/history-words.ts';
import { earlierRecords, familyOf } from '../../picture/work/earlier-involvement.ts';
import { assessmentsOf } from '../../picture/work/open-work.ts';
import { workOf } from '../../picture/work/opening-of-work.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import type { Day } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';

export const historyNotRead = defineCheck({
  id: 'history-not-read',
  number: 39,
  title: 'Earlier records exist and were not opened',
  priority: 2,
  asks: 'Earlier records exist on {parent or child} ({kind, years}). There is no record here that they were read: who has read them, and what do they mean for this child?',
  because:
    "Assessments were finished, and reports closed, without opening records that were there: a parent's own time in care, earlier plans, what police or another area held. What they told would have changed how the present was read.",
  learntFrom: [
    { review: 0, where: 'Appendix A, Children B and C, finding 5' },
    { review: 1, where: '§6.11-6.17; §6.111; §15.3' },
    { review: 2, where: '§4.5.1; §5.3; §5.12' },
    { review: 3, where: '§3.13' },
    { review: 4, where: '§10.2; §10.9; Recommendation 2' },
  ],
  parameters: {
    occasion: {
      value: 28,
      unit: 'days',
      source: 'ours',
      means: 'An event, or what police did of it, so shortly before the work began is what brought it about, and no history.',
    },
  },
  reads: {
    kinds: [
      'assessment',
      'referral',
      'referral-decision',
      'decision',
      'plan',
      'legal',
      'restriction',
      'meeting',
      'incident',
      'observation',
      'health',
      'service',
      'note',
      'contact',
      'test',
      'information-reply',
      'information-request',
    ],
    claims: [
      'was-looked-after',
      'parent-of',
      'carer-of',
      'lives-with',
      'sibling-of',
      'drinks',
      'uses-drugs',
      'self-harms',
      'low-mood',
      'harmed-by',
      'mental-ill-health',
    ],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: ['Read and used (where in the analysis).', 'Asked for, and awaited.', 'Not relevant (why).'],
  notWhen: [
    'The assessment or decision records that the history was read.',
    'Whoever holds the earlier record was asked in this work.',
    'The earlier contact was only administrative.',
    'The date does not show that it was earlier.',
    'It is the event that brought this work about.',
  ],
  safeToAsk: false,
  evaluate: (p, { occasion }) => ({
    concerns: decisionsWithoutHistory(p).flatMap((entry): readonly Concern[] => {
      const { opened, first } = workOf(p, entry);
      const asked = new Set(askedFor(p, entry, opened));
      const earlier = earlierRecords(p, opened, occasion).filter(
        (one) => !asked.has(one.by) && (one.thread === undefined || one.thread !== entry.thread),
      );
      return earlier.length === 0 ? [] : [concernAbout(p, entry, earlier, `${first.id} ${entry.by}`)];
    }),
  }),
});

/** Whoever holds an earlier record and was asked in this work has told of it, or is awaited. */
const askedFor = (p: Picture, entry: Entry, opened: Day): readonly AgencyId[] => [
  ...(entry.kind === 'assessment' || entry.kind === 'referral-decision' ? (entry.facts.checkedWith ?? []) : []),
  ...entriesOf(p, 'information-request')
    .filter((request) => request.when.latest >= opened && (request.by === entry.by || isSocialCare(p, request.by)))
    .flatMap((request) => (request.facts.to ?? []).flatMap((party) => (party.kind === 'agency' ? [party.agency] : []))),
];

/** Assessments in which a child's life is weighed. */
const weighed: ReadonlySet<string> = new Set([
  'initial',
  'core',
  'child-and-family',
  'pre-birth',
  'section-47',
  'parenting',
  'early-help',
  'family-background',
]);

/** Ends of assessment, and decisions to do nothing more, with no word since that the history was read. */
function decisionsWithoutHistory(p: Picture): readonly Entry[] {
  const assessed = assessmentsOf(p).flatMap((one): readonly Entry[] => {
    const { ended } = one;
    if (ended === undefined || ended.facts.status !== 'completed' || !weighed.has(one.type ?? '') || !concernsChild(p, ended)) return [];
    return ended.facts.historyConsidered === true || saysRead(ended) ? [] : [ended];
  });
  const noAction = [...entriesOf(p, 'referral-decision'), ...entriesOf(p, 'decision')].filter(
    (entry) => isSocialCare(p, entry.by) && concernsChild(p, entry) && isNoAction(entry) && !saysRead(entry),
  );
  return [...assessed, ...noAction].filter((entry) => !readSince(p, entry)).sort((a, b) => a.order - b.order);
}

/** A line of the analysis or of the reason that says so, unless the record's own field says that it was not. */
const saysRead = (entry: EntryOf<'assessment' | 'referral-decision' | 'decision'>): boolean => {
  if (entry.kind === 'referral-decision' && entry.facts.historyConsidered === true) return true;
  if (entry.kind === 'assessment')
    return entry.facts.historyConsidered !== false && [entry.text, entry.facts.outcome].some(saysHistoryRead);
  return [entry.text, entry.facts.reason].some(saysHistoryRead);
};

const noActions: ReadonlySet<string> = new Set(['no-further-action', 'no-role']);
const isNoAction = (entry: Entry): boolean =>
  (entry.kind === 'referral-decision' && noActions.has(entry.facts.decision ?? '')) ||
  (entry.kind === 'decision' && noActions.has(entry.facts.type ?? ''));

/** An assessment on its thread, or a later one by the same agency, that records that the history was considered. */
const readSince = (p: Picture, decision: Entry): boolean =>
  entriesOf(p, 'assessment').some(
    (entry) =>
      entry.facts.historyConsidered === true &&
      concernsChild(p, entry) &&
      ((entry.thread !== undefined && entry.thread === decision.thread) ||
        (entry.by === decision.by && entry.recorded >= decision.recorded)),
  );

function concernAbout(p: Picture, decision: Entry, earlier: readonly Entry[], anchor: string): Concern {
  const family = familyOf(p);
  const whom = [...new Set(earlier.flatMap((entry) => entry.about))].filter((person) => family.has(person));
  const [first] = earlier;
  const what = decision.kind === 'assessment' ? 'assessment' : 'decision';
  return {
    anchor,
    about: [p.child],
    evidence: [...earlier.map((entry) => entry.id), decision.id],
    question: `Earlier records exist on ${named(p, whom)}${first === undefined ? '' : `, from ${showSpan(first.when)} on`}. There is no record here that they were read for the ${what} by ${agencyName(p, decision.by)} ${dated(decision.when)}: who has read them, and what do they mean for ${named(p, [p.child])}?`,
    ask: [holder(decision, 'decision-maker')],
    ...actOf(p, decision),
  };
}

/** What midwives assess at booking, by the pregnancy that it is of. */
function actOf(p: Picture, decision: Entry): Pick<Concern, 'act'> {
  if (decision.kind !== 'assessment' || !isAgencyOfKind(p, decision.by, 'midwifery')) return actOnDecision(p, decision);
  const pregnancy = pregnanciesOf(p).find(
    ({ woman, first, birth }) =>
      decision.about.includes(woman) && first.recorded <= decision.recorded && (birth === undefined || decision.recorded < birth.recorded),
  );
  return pregnancy === undefined ? actOnDecision(p, decision) : actOnBooking(pregnancy.first);
}
