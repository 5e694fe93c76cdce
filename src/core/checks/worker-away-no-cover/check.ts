import { agencyAsked, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import { expectedBirth } from '../../picture/family/expected-birth.ts';
import { agencyName, type Picture } from '../../picture/picture.ts';
import { fallsInAbsence, type Uncovered, uncoveredAbsences } from '../../picture/work/worker-cover.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays, type Day, showDay } from '../../time/day.ts';

export const workerAwayNoCover = defineCheck({
  id: 'worker-away-no-cover',
  number: 56,
  title: 'The worker is away and the case is not covered',
  priority: 1,
  asks: "{Worker} has been away since {date}, and {children} have {birth, meeting, assessment} due. There is no record here of cover: who is covering, and have they read the child's record?",
  because:
    'A social worker was away for weeks over a birth before the case was given to somebody else, and meetings and assessments waited. In another family an assessment that was owed was not done while the worker was off sick.',
  learntFrom: [
    { review: 0, where: 'Appendix A, Child D, point 7' },
    { review: 1, where: '§11.5' },
    { review: 2, where: '§5.1' },
    { review: 3, where: '§3.5; §3.14; §3.18-3.20; §4.2' },
  ],
  parameters: {
    limit: {
      value: 3,
      unit: 'working-days',
      source: 'ours',
      means: "How long a worker may be away before an open child's case is covered.",
    },
    beforeBirth: { value: 14, unit: 'days', source: 'ours', means: 'How near a birth must be for cover to be asked about at once.' },
  },
  reads: {
    kinds: [
      'allocation',
      'plan',
      'assessment',
      'referral',
      'referral-decision',
      'decision',
      'meeting',
      'health',
      'contact',
      'legal',
      'note',
      'supervision',
    ],
    claims: ['expecting-on', 'parent-of', 'pregnant'],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Cover named, who has read the record.', 'Given to another worker.', 'The worker is back.'],
  notWhen: [
    'Planned leave, with a handover and a day of return.',
    "The child's case is not open.",
    'Cover, a new worker or the return is on record.',
  ],
  safeToAsk: false,
  evaluate: (p, { limit, beforeBirth }) => {
    const watch = watching(p);
    const concerns = uncoveredAbsences(p).flatMap((away): readonly Concern[] => {
      if (isPlannedLeave(away)) return [];
      if (away.until !== undefined && watch.reached(addDays(away.until, 1))) return [];
      const due = fallsInAbsence(p, away);
      const birth = expectedBirth(p);
      const near = birth === undefined ? undefined : (Math.max(away.since, addDays(birth.on, -beforeBirth)) as Day);
      const nearBirth = near !== undefined && (away.until === undefined || near <= away.until) && watch.reached(near);
      const atOnce = !away.isHandedOver && (due.length > 0 || nearBirth);
      if (!watch.reached(promptDayAfter(p.calendar, away.since, limit)) && !atOnce) return [];
      return [concernAbout(p, away, due, nearBirth ? birth : undefined)];
    });
    return watch.result(concerns);
  },
});

const isPlannedLeave = (away: Uncovered): boolean => away.isHandedOver && away.until !== undefined;

function concernAbout(
  p: Picture,
  { absence, agency }: Uncovered,
  due: readonly Entry[],
  birth: { readonly on: Day; readonly entry: Entry } | undefined,
): Concern {
  const expected = birth === undefined ? '' : ` A birth is expected about ${showDay(birth.on)}.`;
  const child = named(p, [p.child]);
  const told =
    absence.by !== agency
      ? `${agencyName(p, absence.by)} learnt that the worker of ${agencyName(p, agency)} for ${child} was away`
      : absence.kind === 'allocation' && absence.facts.status === 'unallocated'
        ? `${agencyName(p, agency)} recorded ${child} as without a worker`
        : `${agencyName(p, agency)} recorded the worker for ${child} as away`;
  return {
    anchor: absence.id,
    about: [p.child],
    evidence: [absence.id, ...due.map((entry) => entry.id), ...(birth === undefined ? [] : [birth.entry.id])],
    question: `${told} ${dated(absence.when)}.${expected} There is no record here of cover: who is covering, and have they read the record?`,
    ask: [agencyAsked(agency, 'manager', absence.by === agency ? 'holder' : 'lead')],
  };
}
