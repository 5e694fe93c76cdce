import { eachAgencyOnce, holder, lead, listed } from '../../../src/core/check/asking.ts';
import { type Ask, type Concern, defineCheck } from '../../../src/core/check/check.ts';
import { anyRecord } from '../../../src/core/check/reads.ts';
import { watching } from '../../../src/core/check/watch.ts';
import type { Entry } from '../../../src/core/entry/entry.ts';
import type { PersonId } from '../../../src/core/entry/ids.ts';
import { happenedBy, isAgencyOfKind, type Picture, personName } from '../../../src/core/picture/picture.ts';
import { isBareNote } from '../../../src/core/picture/work/involvement.ts';
import { isOpen } from '../../../src/core/picture/work/open-work.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { showSpan } from '../../../src/core/time/span.ts';
import { type Missed, missedItems, withoutDoctor } from './items.ts';

export const babyChecksMissed = defineCheck({
  id: 'baby-checks-missed',
  number: 29,
  title: 'Checks, registration or immunisations have lapsed',
  priority: 3,
  asks: '{Checks} of {child} were due and are on record as not done. Is that a considered choice, or is something in the way?',
  because:
    'Health checks and immunisations of young children lapsed and families were without a doctor. It was answered that none of it is compulsory, and whether it was a choice or a difficulty was not asked.',
  learntFrom: [
    { review: 1, where: '§5.3' },
    { review: 1, where: '§6.188-6.189' },
    { review: 1, where: 'Appendix B (GPs)' },
    { review: 2, where: '§4.6.1' },
    { review: 4, where: '§7.3' },
  ],
  parameters: {
    items: { value: 2, unit: 'count', source: 'ours', means: 'How many items that were due and not done it is asked from.' },
    grace: { value: 28, unit: 'days', source: 'ours', means: 'How long after its day an item may still be done.' },
    registration: { value: 28, unit: 'days', source: 'ours', means: 'How long somebody may be without a doctor.' },
  },
  reads: { kinds: anyRecord, claims: ['uses-drugs', 'in-treatment'] },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: [
    'Done.',
    'An informed choice, talked over and recorded.',
    'Help was given with what was in the way.',
    'Taken into an assessment.',
  ],
  notWhen: [
    'The day on which it is due has not passed, reckoned from the birth.',
    'The family has moved and is registered elsewhere.',
    'Choice alone is lawful, and no reason for a referral.',
  ],
  safeToAsk: false,
  evaluate(p, { items, grace, registration }) {
    const watch = watching(p);
    const missed = missedItems(p);
    const overdue = missed.filter(({ due }) => watch.reached(addDays(due, grace + 1)));
    const different = new Set(overdue.map(({ item, due }) => `${item} ${due}`));
    const lapsed = different.size < items ? [] : itemsConcern(p, missed, overdue);
    const unregistered = [...withoutDoctor(p)].flatMap(([who, entries]) => {
      const late = entries.filter((entry) => watch.reached(addDays(happenedBy(entry), registration + 1)));
      return late.length === 0 ? [] : doctorConcern(p, entries, late, who);
    });
    return watch.result([...lapsed, ...unregistered]);
  },
});

function itemsConcern(p: Picture, missed: readonly Missed[], overdue: readonly Missed[]): readonly Concern[] {
  const [first] = missed;
  const last = overdue.at(-1);
  if (first === undefined || last === undefined) return [];
  const entries = [...new Set(overdue.map(({ entry }) => entry))];
  return [
    {
      anchor: first.entry.id,
      about: [p.child],
      evidence: entries.map((entry) => entry.id),
      question: `The ${listed([...new Set(overdue.map(({ item }) => item))])} of ${personName(p, p.child)} were due and are on record as not done, last ${showSpan(last.entry.when)}. Is that a considered choice, or is something in the way?`,
      ask: askedAbout(p, entries),
    },
  ];
}

function doctorConcern(p: Picture, entries: readonly Entry[], late: readonly Entry[], who: PersonId): readonly Concern[] {
  const [named] = entries;
  const [first] = late;
  if (named === undefined || first === undefined) return [];
  return [
    {
      anchor: named.id,
      about: [...new Set([who, p.child])],
      evidence: late.map((entry) => entry.id),
      question: `${personName(p, who)} is on record as without a doctor, ${showSpan(first.when)}. There is no record here of one since: is that a considered choice, or is something in the way?`,
      ask: askedAbout(p, late),
    },
  ];
}

/** Whoever wrote it down, the child's health visitor and doctor, and the lead where the case is open. */
function askedAbout(p: Picture, entries: readonly Entry[]): readonly Ask[] {
  const ofKind = (kind: 'health-visiting' | 'gp'): readonly Ask[] =>
    p.entries
      .filter((entry) => !isBareNote(entry) && entry.about.includes(p.child) && isAgencyOfKind(p, entry.by, kind))
      .map(({ by }): Ask => ({ agency: by, role: 'worker', as: 'lead' }));
  return eachAgencyOnce([
    ...entries.map((entry) => holder(entry)),
    ...ofKind('health-visiting'),
    ...ofKind('gp'),
    ...(isOpen(p) ? lead(p) : []),
  ]);
}
