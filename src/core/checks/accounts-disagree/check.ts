import { actOnCouple, actOnEntry } from '../../check/acts.ts';
import { eachOnce, holder, lead, listed, pairAnchor } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { states, ties } from '../../entry/claim.ts';
import { agencyName, type Picture } from '../../picture/picture.ts';
import { showSpan } from '../../time/span.ts';
import type { Disagreement } from './disagreement.ts';
import { openDisagreements } from './open-disagreements.ts';

export const accountsDisagree = defineCheck({
  id: 'accounts-disagree',
  number: 8,
  title: 'Two records cannot both be right',
  priority: 1,
  asks: '{A} says {x}; {B} says {y} about the same thing. Who can settle it?',
  because:
    'A meeting credited a mother with a call that a former partner had made, and a father who was said to be in treatment was not, by his own service. The two records stood side by side and nothing settled them.',
  learntFrom: [
    { review: 0, where: 'Overview ¶9, ¶22; Finding 2' },
    { review: 1, where: '§3.3; §5.21' },
    { review: 2, where: '§4.6.2 with §5.13; §5.4' },
    { review: 3, where: '§3.12-3.13; §3.23' },
    { review: 4, where: '§12.2' },
  ],
  parameters: {
    sameTime: {
      value: 28,
      unit: 'days',
      source: 'ours',
      means:
        'How far apart two sources may speak of how somebody is and still speak of the same time. Further apart, it is taken for a change.',
    },
  },
  reads: {
    kinds: ['incident', 'contact', 'observation', 'meeting', 'challenge', 'service'],
    claims: [...ties, ...states],
    ofAnyKind: ['themes'],
  },
  answerWithin: { amount: 3, unit: 'working-days' },
  closesWith: ['It is settled: the source', 'Both are kept, and it cannot be settled: the reason', 'They are two events'],
  notWhen: [
    'One is only more exact than the other',
    'One is marked as mistaken, or has been put right',
    'One is a later change, or the same source speaking again',
    'What is known of a tie is too vague to tell a change from a disagreement',
  ],
  safeToAsk: true,
  evaluate(p, settings) {
    const anchors = new Map<string, Disagreement[]>();
    for (const one of openDisagreements(p, settings.sameTime)) anchors.set(one.anchor, [...(anchors.get(one.anchor) ?? []), one]);
    return { concerns: [...anchors].map(([anchor, all]) => concernOf(p, anchor, all)) };
  },
});

function concernOf(p: Picture, anchor: string, all: readonly Disagreement[]): Concern {
  const entries = [...new Set(all.flatMap((one) => one.entries))];
  const couple = all[0]?.couple;
  const [first] = entries;
  const sources = [...new Set(entries.map((entry) => `${agencyName(p, entry.by)} (${showSpan(entry.when)})`))];
  const differ = sources.length > 1 ? `The records of ${listed(sources)} differ` : `Two records of ${listed(sources)} differ`;
  const today = all.some(({ urgent }) => urgent) ? ' Please answer today: it is about whether a child was there.' : '';
  return {
    anchor,
    about: [...new Set(all.flatMap(({ about }) => about))],
    evidence: entries.map(({ id }) => id),
    question: `${differ} on ${listed([...new Set(all.map(({ on }) => on))])}.${today} Which holds, and who can settle it?`,
    ask: eachOnce([...lead(p), ...entries.map((entry) => holder(entry))]),
    ...(couple !== undefined ? actOnCouple(pairAnchor(...couple)) : first === undefined ? {} : actOnEntry(first)),
  };
}
