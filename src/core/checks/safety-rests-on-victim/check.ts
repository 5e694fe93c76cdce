import { actOnPlan } from '../../check/acts.ts';
import { eachOnce, holder, lead, pairAnchor } from '../../check/asking.ts';
import { type Ask, type Concern, defineCheck } from '../../check/check.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { happenedBy, type Picture, personName } from '../../picture/picture.ts';
import { showDay } from '../../time/day.ts';
import { onlyAngerManagement } from './anger-management.ts';
import { isHeldBack, unmetAfter } from './approached.ts';
import { type Couple, couplesOf } from './couple.ts';
import { oneSidedPlans } from './one-sided-plan.ts';
import { relyingEntries } from './relying.ts';

/** One reason to ask, with the entries that show it. */
interface Finding {
  readonly why: 'all actions fall to one' | 'no word with the other' | 'relied on, not assessed' | 'anger management alone';
  readonly entries: readonly Entry[];
}

export const safetyRestsOnVictim = defineCheck({
  id: 'safety-rests-on-victim',
  number: 5,
  title: 'The plan asks the harmed parent to keep everyone safe',
  priority: 1,
  asks: 'Every safety action here falls to {parent}. What is the person causing harm to do, what will agencies do, and has anyone assessed whether {parent} can do this?',
  because:
    'After assaults, plans set out what the mother should do and asked of the father only that he keep to his bail, or asked nothing. Whether she could keep everyone safe was not assessed, and closing rested on it.',
  learntFrom: [
    { review: 0, where: 'Finding 1; note 7; Appendix A, Child A, learning points 20 and 23' },
    { review: 1, where: '§6.37' },
    { review: 2, where: '§4.4.3; §5.9; §5.11; §6.5; §8.9' },
    { review: 3, where: '§3.12; §3.18' },
  ],
  parameters: {
    within: {
      value: 10,
      unit: 'working-days',
      source: 'ours',
      means: 'Time, from an incident or a safety plan, for an action, a conversation or a service for the person causing harm.',
    },
    attempts: {
      value: 2,
      unit: 'count',
      source: 'ours',
      means: 'Attempts to reach a person, on record, after which they count as not found.',
    },
  },
  reads: {
    kinds: [
      'incident',
      'restriction',
      'plan',
      'decision',
      'assessment',
      'meeting',
      'service',
      'advice',
      'contact',
      'observation',
      'legal',
      'note',
      'referral',
      'referral-decision',
      'information-reply',
    ],
    claims: ['harmed-by'],
  },
  answerWithin: { amount: 3, unit: 'working-days' },
  closesWith: [
    'Actions are added for the person causing harm and for agencies',
    'A worker for that person is named',
    'It is decided not to approach that person, for safety or a police enquiry: who decided',
    'Ability to protect has been assessed, with support',
  ],
  notWhen: [
    'Contact with that person would endanger someone or a police enquiry, and that is on record',
    'That person cannot be found, and the attempts are listed',
    'That person is in custody (it is asked again on release)',
    'What was alleged was found to be unfounded',
  ],
  safeToAsk: true,
  evaluate(p, settings) {
    const watch = watching(p);
    const concerns = couplesOf(p).flatMap((couple) => {
      if (isHeldBack(p, couple)) return [];
      const findings = findingsOf(p, couple, watch, settings);
      return findings.length === 0 ? [] : [concernOf(p, couple, findings)];
    });
    return watch.result(concerns);
  },
});

function findingsOf(
  p: Picture,
  couple: Couple,
  watch: Watch,
  { within, attempts }: { within: number; attempts: number },
): readonly Finding[] {
  const findings: readonly Finding[] = [
    { why: 'all actions fall to one', entries: oneSidedPlans(p, couple) },
    { why: 'no word with the other', entries: unmetAfter(p, couple, watch, within, attempts) },
    { why: 'relied on, not assessed', entries: relyingEntries(p, couple) },
    { why: 'anger management alone', entries: onlyAngerManagement(p, couple) },
  ];
  return findings.filter(({ entries }) => entries.length > 0);
}

function concernOf(p: Picture, { by, harmed, harms }: Couple, findings: readonly Finding[]): Concern {
  const entries = [...new Set(findings.flatMap((finding) => finding.entries))];
  const plan = findings.find(({ why }) => why === 'all actions fall to one')?.entries.find(({ kind }) => kind === 'plan');
  const asks: readonly Ask[] = [...lead(p), ...lead(p, p.today, 'manager'), ...entries.map((entry) => holder(entry))];
  return {
    anchor: pairAnchor(by, harmed),
    about: [harmed, by],
    evidence: [...harms.map(({ entry }) => entry.id), ...entries.map((entry) => entry.id)],
    question: `${findings.map((finding) => say(p, finding, by, harmed)).join(' ')} How is it safe to ask?`,
    ask: eachOnce(asks),
    ...(plan === undefined ? {} : actOnPlan(plan.thread ?? plan.id)),
  };
}

function say(p: Picture, { why, entries }: Finding, by: PersonId, harmed: PersonId): string {
  const [other, parent] = [personName(p, by), personName(p, harmed)];
  switch (why) {
    case 'all actions fall to one':
      return `Every safety action on record here falls to ${parent}. What is ${other} to do, and what will agencies do?`;
    case 'no word with the other':
      return `${startOf(entries[0], other, parent)} is on record${entries[0] === undefined ? '' : ` (${showDay(happenedBy(entries[0]))})`}. There is no record here since of an action, a conversation or a service for ${other}: has there been one, or is there a reason?`;
    case 'relied on, not assessed':
      return `What is decided here relies on ${parent}. There is no record of an assessment of ${parent}'s ability to protect, or of what would help: has it been done, or is there a reason?`;
    case 'anger management alone':
      return `Anger management is the only service on record for ${other}. Is there work on abuse, and what do the domestic-abuse service and the lead think fits?`;
  }
}

function startOf(entry: Entry | undefined, other: string, parent: string): string {
  if (entry?.kind === 'plan') return `A safety plan with ${parent}`;
  return entry === undefined || entry.kind === 'incident' ? `An incident between ${other} and ${parent}` : `Harm to ${parent} by ${other}`;
}
