import { actOnDecision } from '../../check/acts.ts';
import { agencyAsked, anchorOf, eachAgencyOnce, lead, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { anyRecord } from '../../check/reads.ts';
import { watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import { agencyName, type Picture } from '../../picture/picture.ts';
import { keyFactInWords } from '../../picture/words/key-fact-words.ts';
import { isOpen } from '../../picture/work/open-work.ts';
import { actsOf } from './acts.ts';
import { passing, type Standing, standsOn } from './settled.ts';
import { takenInPassing } from './taken-in-passing.ts';

export const selfReportUnverified = defineCheck({
  id: 'self-report-unverified',
  number: 17,
  title: "A decision stands on somebody's word",
  priority: 1,
  asks: 'This decision relies on {fact}, and what is on record for it was told by the family. Who could confirm it?',
  because:
    'That charges had been dropped, that a mother had stopped drinking, that a couple had parted or that a father was in treatment was written into decisions on their own word. Others held records that said otherwise, or could have been asked.',
  learntFrom: [
    { review: 0, where: 'Finding 6' },
    { review: 1, where: '§6.60-6.61; §6.142; §6.179; §6.181' },
    { review: 2, where: '§4.4.4' },
    { review: 3, where: '§3.8; §3.13' },
    { review: 4, where: '§12.2; §12.6' },
  ],
  parameters: {
    limit: {
      value: 5,
      unit: 'working-days',
      source: 'ours',
      means: 'Time to check what was told at a contact, where no decision is written on it.',
    },
    lookBack: {
      value: 365,
      unit: 'days',
      source: 'ours',
      means: 'How long before a decision something was told that the decision takes as so.',
    },
    enquiry: {
      value: 28,
      unit: 'days',
      source: 'ours',
      means: 'How long before the end of an enquiry with no reason written something was told in it.',
    },
  },
  reads: {
    kinds: anyRecord,
    claims: [
      'drinks',
      'abstains',
      'uses-drugs',
      'in-treatment',
      'mental-ill-health',
      'diagnosed-with',
      'takes-antidepressants',
      'charged',
      'separated-from',
      'partner-of',
      'lives-with',
      'in-contact-with',
      'harmed-by',
      'understands-contact-arrangements',
    ],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: [
    'Checked: with which agency, and the result.',
    'It cannot be checked, and is weighed as unconfirmed.',
    'The fact is not relied on.',
  ],
  notWhen: [
    'Whoever decides has a record that bears it out, or asked somebody who would know.',
    'It is told as no more than their word, and weighed so.',
    "It is a small matter, or the person's own wish, feeling or account of their life.",
  ],
  safeToAsk: true,
  evaluate(p, { limit, lookBack, enquiry }) {
    const watch = watching(p);
    const acts = actsOf(p, { lookBack, enquiry });
    const standing = acts.flatMap((act) => standsOn(p, act));
    const inActs = new Set(acts.flatMap(({ rests }) => rests.map(({ entry }) => entry.id)));
    const taken = takenInPassing(p, watch, limit)
      .filter(({ statement }) => !inActs.has(statement.entry.id))
      .flatMap((one) => passing(p, one));
    const matters = new Map<string, Standing[]>();
    for (const one of [...standing, ...taken]) {
      const anchor = anchorOf(one.entry);
      matters.set(anchor, [...(matters.get(anchor) ?? []), one]);
    }
    return watch.result([...matters].flatMap(([anchor, all]) => concernFrom(p, anchor, all)));
  },
});

function concernFrom(p: Picture, anchor: string, all: readonly Standing[]): readonly Concern[] {
  const [first] = all;
  if (first === undefined) return [];
  const rests = all.flatMap((one) => one.rests);
  const evidence = [
    ...rests.map(({ statement }) => statement.entry),
    ...all.map(({ entry }) => entry),
    ...rests.flatMap(({ against }) => against),
  ];
  return [
    {
      anchor,
      about: [...new Set([p.child, ...rests.flatMap(({ statement }) => statement.of)])],
      evidence: [...new Set(evidence.map(({ id }) => id))],
      question: questionFor(p, first, rests),
      ask: eachAgencyOnce([
        ...all.map(({ entry, maker }) => agencyAsked(maker, 'decision-maker', maker === entry.by ? 'holder' : 'lead')),
        // Where nobody's work is open, the decision is for whoever made it.
        ...(isOpen(p) ? lead(p) : []),
      ]),
      ...(decisions.has(first.entry.kind) ? actOnDecision(p, first.entry) : {}),
    },
  ];
}

const decisions: ReadonlySet<string> = new Set(['decision', 'referral-decision', 'assessment', 'plan']);

function questionFor(p: Picture, { entry, maker }: Standing, rests: Standing['rests']): string {
  const facts = [...new Set(rests.map(({ statement }) => `that ${factInWords(p, statement)}`))].slice(0, 3);
  const what = inWords[entry.kind] ?? 'What was taken down';
  const against = rests.some((one) => one.against.length > 0) ? ' Another record about the same time says otherwise.' : '';
  return `${what} by ${agencyName(p, maker)} ${dated(entry.when)} rests on the family's word ${listed(facts)}.${against} Is it safe to look into, who could confirm it, or has it been weighed as unconfirmed?`;
}

/** Of whom it is, where they told it themselves: what one adult says of another is not named. */
function factInWords(p: Picture, { fact, of, claim }: Standing['rests'][number]['statement']): string {
  const isOwn = claim?.saidBy?.kind === 'person' && of.includes(claim.saidBy.person);
  if (isOwn) {
    // However a claim names the two, they are one pair.
    const pair = of.toSorted();
    return keyFactInWords(fact, named(p, pair), pair.length === 1);
  }
  return fact === 'apart' ? keyFactInWords(fact, 'two adults', false) : keyFactInWords(fact, 'an adult of the family', true);
}

const inWords: Readonly<Partial<Record<Entry['kind'], string>>> = {
  assessment: 'The assessment made',
  decision: 'The decision taken',
  'referral-decision': 'The decision taken',
  plan: 'The closing of the plan',
  service: 'The end of the service given',
};
