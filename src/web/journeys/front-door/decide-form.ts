import type { Body } from '../../../core/entry/entry.ts';
import { type DecisionNeed, needsOfDecision, type ProposedDecision } from '../../../core/pathway/front-door/decision-needs.ts';
import { type Need, standsInTheWay, unmet } from '../../../core/pathway/need.ts';
import { exactly } from '../../../core/time/span.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import type { ReferralRead } from './referral-read.ts';
import { decisions } from './referral-words.ts';

type DecisionBody = Extract<Body, { kind: 'referral-decision' }>;
type Decision = keyof typeof decisions;

const longest = 5000;

/** Each need that a reason may stand in for, and the fact that keeps the reason. */
const reasonFields = new Map<DecisionNeed, 'whyNotSpoken' | 'whyNotHistory' | 'whyNotAsked' | 'whyNotAlways'>([
  ['referrer-spoken-with', 'whyNotSpoken'],
  ['history-read', 'whyNotHistory'],
  ['agencies-heard', 'whyNotAsked'],
  ['always-asked', 'whyNotAlways'],
]);

const isDecision = (text: string | undefined): text is Decision => text !== undefined && Object.hasOwn(decisions, text);

const proposedIn = (form: Returned['sent']): ProposedDecision => ({
  decision: form.decision,
  historyConsidered: form.history === 'yes',
  tested: form.tested,
});

/** What the decision would rest on, as chosen so far. */
export const needsFor = ({ picture, work, terms }: ReferralRead, form: Returned['sent']): readonly Need<DecisionNeed>[] =>
  needsOfDecision(picture, work, proposedIn(form), terms.alwaysAsk);

/** Reads the form of a decision: the entry that it becomes, or everything that is still to be put right. */
export function parseDecision(form: Returned['sent'], read: ReferralRead): DecisionBody | Returned {
  const text = (name: string): string => (form[name] ?? '').trim();
  const needs = needsFor(read, form);
  const reasons = Object.fromEntries([...reasonFields].map(([need, field]) => [need, text(field)]));
  const missing = new Set(standsInTheWay(needs, reasons).map(({ name }) => name));
  const lacking = (...asked: readonly DecisionNeed[]): Returned['problems'] =>
    asked.flatMap((name) => (missing.has(name) ? [inTheWay[name]] : []));
  // In the order of the form.
  const problems = [
    ...lacking('referrer-spoken-with', 'agencies-heard', 'always-asked', 'history-read', 'received'),
    ...(isDecision(form.decision) ? [] : [{ field: 'decision', text: 'Choose what is decided' }]),
    ...lacking('worry-tested'),
    ...(text('reason') === '' ? [{ field: 'reason', text: 'Write the reason for it' }] : []),
    ...tooLong(Object.fromEntries(['reason', 'tested', ...reasonFields.values()].map((name) => [name, text(name)])), longest),
  ];
  if (problems.length > 0 || !isDecision(form.decision)) return { sent: form, problems };
  return bodyOf(form.decision, text, needs, read);
}

const inTheWay: Readonly<Record<DecisionNeed, Returned['problems'][number]>> = {
  received: { field: 'decision', text: 'Confirm first that the referral has arrived' },
  'referrer-spoken-with': { field: 'whyNotSpoken', text: 'Speak with whoever raised it, or write why that could not be done' },
  'history-read': { field: 'history', text: 'Say that the earlier records were read, or write why not' },
  'agencies-heard': { field: 'whyNotAsked', text: 'Ask the others, or write why it is decided without an answer' },
  'always-asked': { field: 'whyNotAlways', text: 'Ask every service that is always asked, or write why one is not' },
  'worry-tested': { field: 'tested', text: 'Write what was done to find out whether the worry is so' },
};

function bodyOf(
  decision: Decision,
  text: (name: string) => string,
  needs: readonly Need<DecisionNeed>[],
  { work, on }: ReferralRead,
): DecisionBody {
  const { referral } = work;
  const reasoned = unmet(needs).flatMap(({ name }) => {
    const field = reasonFields.get(name);
    return field === undefined || text(field) === '' ? [] : [[field, text(field)] as const];
  });
  const met = new Set(needs.filter((need) => need.met).map(({ name }) => name));
  const answered = needs.find(({ name }) => name === 'agencies-heard')?.shownBy ?? [];
  return {
    kind: 'referral-decision',
    when: exactly(on),
    about: referral.about,
    present: [],
    themes: [],
    text: text('reason'),
    claims: [],
    ...(referral.thread === undefined ? {} : { thread: referral.thread }),
    facts: {
      of: referral.id,
      decision,
      reason: text('reason'),
      ...(work.children.length === 0 ? {} : { children: work.children }),
      ...(answered.length === 0 ? {} : { checkedWith: [...new Set(answered.map(({ by }) => by))] }),
      ...(met.has('referrer-spoken-with') ? { spokeToReferrer: true } : { spokeToReferrer: false }),
      ...(text('history') === 'yes' ? { historyConsidered: true } : {}),
      ...(text('tested') === '' ? {} : { tested: text('tested') }),
      ...Object.fromEntries(reasoned),
    },
  };
}
