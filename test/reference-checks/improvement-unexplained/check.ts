import { eachAgencyOnce, holder, lead } from '../../../src/core/check/asking.ts';
import { type Concern, defineCheck } from '../../../src/core/check/check.ts';
import { dated } from '../../../src/core/check/dated.ts';
import type { Entry } from '../../../src/core/entry/entry.ts';
import type { Change } from '../../../src/core/picture/family/changes.ts';
import { agencyName, type Picture, personName } from '../../../src/core/picture/picture.ts';
import { byRecording } from '../../../src/core/picture/recorded-order.ts';
import { showSpan } from '../../../src/core/time/span.ts';
import { changesUnexplained } from './changes.ts';
import { restingOnQuiet } from './quiet.ts';

export const improvementUnexplained = defineCheck({
  id: 'improvement-unexplained',
  number: 40,
  title: 'Better, but why?',
  priority: 3,
  asks: 'Two records about {child}, of {date} and {date}, show a change for the better. There is no record here of what made the difference: what did, and will it last?',
  because:
    'A house was better on the second visit and what had changed was not asked; relatives had cleaned it, or the visit was expected. A year without reports was taken as change in the people.',
  learntFrom: [
    { review: 1, where: '§4.5' },
    { review: 1, where: '§5.16' },
    { review: 1, where: '§6.54' },
    { review: 1, where: '§6.64-6.65' },
    { review: 1, where: '§6.96' },
    { review: 1, where: '§8.3' },
    { review: 3, where: '§3.13' },
    { review: 2, where: '§7.3.3' },
  ],
  parameters: {
    steps: { value: 2, unit: 'count', source: 'ours', means: 'By how many steps of the local scale a second look is better.' },
    within: { value: 42, unit: 'days', source: 'ours', means: 'How long after the first look the second may be.' },
    higherIsWorse: { value: true, unit: 'yes or no', source: 'ours', means: 'Whether a higher number on the local scale is worse.' },
  },
  reads: {
    kinds: ['observation', 'contact', 'service', 'plan', 'assessment', 'decision', 'referral-decision', 'supervision', 'note'],
    claims: [],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: [
    'What made the difference is known, and who did it.',
    'A third look was taken, unannounced.',
    'The plan says what happens if it does not last.',
  ],
  notWhen: [
    'A repair by the landlord, or a service that helps, is on record.',
    'The first look was mistaken.',
    'Work that was done, and not time alone, is what the judgement rests on.',
  ],
  safeToAsk: false,
  evaluate: (p, settings) => ({
    concerns: [
      ...changesUnexplained(p, settings).flatMap((changes) => changeConcern(p, changes)),
      ...restingOnQuiet(p).map((entry) => quietConcern(p, entry)),
    ],
  }),
});

function changeConcern(p: Picture, changes: readonly Change[]): readonly Concern[] {
  const entries = [...new Set(changes.flatMap(({ before, after }) => [before, after]))].sort(byRecording);
  const [first] = entries;
  const [change] = changes;
  if (first === undefined || change === undefined) return [];
  const { before, after } = change;
  return [
    {
      anchor: first.id,
      about: [...new Set(entries.flatMap((entry) => entry.about))],
      evidence: entries.map((entry) => entry.id),
      question: `Two records about ${personName(p, p.child)}, of ${showSpan(before.when)} and ${showSpan(after.when)}, show a change for the better. There is no record here of what made the difference: what did, and will it last?`,
      ask: eachAgencyOnce([holder(after), ...lead(p)]),
    },
  ];
}

const quietConcern = (p: Picture, entry: Entry): Concern => ({
  anchor: entry.id,
  about: entry.about,
  evidence: [entry.id],
  question: `${agencyName(p, entry.by)} recorded ${dated(entry.when)} that nothing had been reported for a time. There is no record here of what has changed: what has, and will it last?`,
  ask: eachAgencyOnce([holder(entry), ...lead(p)]),
});
