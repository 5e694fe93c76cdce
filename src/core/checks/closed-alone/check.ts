import { actOnClosing, decider } from '../../check/acts.ts';
import { listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck, type Settings } from '../../check/check.ts';
import { agenciesNamedTo } from '../../check/in-confidence.ts';
import { anyRecord } from '../../check/reads.ts';
import { agencyName, type Picture } from '../../picture/picture.ts';
import { caseworkClosings, reopenedBy } from '../../picture/work/casework-closings.ts';
import type { Closing } from '../../picture/work/plans.ts';
import { firstVisitAt, newWorkerAt, takenOnElsewhere, withoutView } from '../../picture/work/views-at-closing.ts';
import { showDay } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';

const parameters = {
  meeting: {
    value: 10,
    unit: 'working-days',
    source: 'ours',
    means: 'How long before a closing a joint meeting may be and still count as asking.',
  },
  allocated: {
    value: 10,
    unit: 'working-days',
    source: 'ours',
    means: 'How long a worker has had the case before closing it without word from the one before.',
  },
} as const;

export const closedAlone = defineCheck({
  id: 'closed-alone',
  number: 60,
  title: 'Closing without the others',
  priority: 1,
  asks: '{Lead} recorded a closing. There is no record here of a view from {agencies}: have they been asked what they think, or is there a reason?',
  because:
    'Cases were closed by one agency, once at a first visit by a worker days into the work, while others were still seeing the family. Their agreement was taken for granted, and some learnt of the closing from the parent.',
  learntFrom: [
    { review: 0, where: 'Overview ¶18; Finding 2; Finding 3; Reflective question 6' },
    { review: 1, where: "§6.191; §12.18; §12.20; Appendix B, children's social care" },
    { review: 2, where: '§4.3.1; §5.10' },
    { review: 3, where: 'Recommendation 3' },
  ],
  parameters,
  reads: {
    kinds: anyRecord,
    claims: ['parent-of', 'carer-of', 'lives-with'],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Views got.', 'Sent, and unanswered by the date given (name them).', 'A court decided.'],
  notWhen: [
    "Every involved agency's view is on record.",
    'The family has left, and the receiving area has taken the case on.',
    'The case has been opened again since.',
  ],
  safeToAsk: false,
  evaluate: (p, settings) => ({ concerns: caseworkClosings(p).flatMap((closing) => aboutClosing(p, closing, settings)) }),
});

function aboutClosing(p: Picture, closing: Closing, settings: Settings<typeof parameters>): readonly Concern[] {
  const [first] = closing.entries;
  if (first === undefined || takenOnElsewhere(p, closing) || reopenedBy(p, closing) !== undefined) return [];
  const silent = withoutView(p, closing, settings.meeting);
  const worker = newWorkerAt(p, closing, settings.allocated);
  const visit = firstVisitAt(p, closing);
  if (silent.length === 0 && worker === undefined && visit === undefined) return [];
  const shown = [...silent.flatMap(({ entry }) => entry ?? []), ...[worker, visit].flatMap((entry) => entry?.id ?? [])];
  return [
    {
      anchor: first.id,
      about: [p.child],
      evidence: [...closing.entries.map((entry) => entry.id), ...shown],
      question: [
        `${agencyName(p, closing.by)} recorded the closing of the case of ${named(p, [p.child])} on ${showDay(closing.on)}.`,
        worker === undefined ? '' : `A new worker had the case from ${showSpan(worker.when)}.`,
        visit === undefined ? '' : `No earlier visit by this worker is on record.`,
        `There is no record here of a view from ${
          silent.length === 0
            ? 'the worker before'
            : listed(
                agenciesNamedTo(
                  p,
                  closing.by,
                  silent.map(({ agency }) => agency),
                ),
              )
        }: have they been asked what they think, or is there a reason?`,
      ]
        .filter((line) => line !== '')
        .join(' '),
      ask: [decider(closing)],
      ...actOnClosing(closing),
    },
  ];
}
