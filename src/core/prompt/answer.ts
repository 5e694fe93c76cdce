import type { BodyBase, Entry, EntryOf } from '../entry/entry.ts';
import type { EntryId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import type { Prompt } from './prompt.ts';

export type Answer = EntryOf<'answer'>;
export type AnswerFacts = Answer['facts'];

/** Why an answer is not enough, with the field that mends it. */
export type AnswerRefusal =
  | { readonly refused: 'no-outcome'; readonly field: 'outcome' }
  | { readonly refused: 'done-without-entry'; readonly field: 'entry' }
  | { readonly refused: 'known-without-where'; readonly field: 'entry' }
  | { readonly refused: 'not-so-without-why'; readonly field: 'reason' }
  | { readonly refused: 'not-needed-without-reason'; readonly field: 'reason' }
  | { readonly refused: 'not-needed-without-decider'; readonly field: 'decider' }
  | { readonly refused: 'own-decision-alone'; readonly field: 'decider' }
  | { readonly refused: 'passed-to-no-agency'; readonly field: 'to' }
  | { readonly refused: 'no-day-to-do-it-by'; readonly field: 'by' }
  | { readonly refused: 'no-such-entry'; readonly field: 'entry' };

/** Who answers, and what they may read: an entry pointed at must be real to them. */
export interface Answering {
  /** What the answerer is called, as far as is known: a name, a post, whoever recorded the decision that is asked about. */
  readonly answerer: readonly string[];
  readonly readable: ReadonlySet<EntryId>;
  /** True where the prompt asks about a decision that the answerer took, as far as the records tell (`ownDecisions`). */
  readonly ownDecision: boolean;
}

/**
 * Is this an answer? `done` needs a real entry; `not-needed` needs a decider and a reason, and on a priority-1 question about
 * one's own decision somebody else must be the decider (rule 20).
 */
export function acceptAnswer(prompt: Prompt, facts: AnswerFacts, answering: Answering): 'accept' | AnswerRefusal {
  if (facts.entry !== undefined && !answering.readable.has(facts.entry)) return { refused: 'no-such-entry', field: 'entry' };
  if (facts.outcome === undefined) return { refused: 'no-outcome', field: 'outcome' };
  switch (facts.outcome) {
    case 'done':
      return facts.entry === undefined ? { refused: 'done-without-entry', field: 'entry' } : 'accept';
    case 'already-known':
      return facts.entry === undefined && blank(facts.reason) ? { refused: 'known-without-where', field: 'entry' } : 'accept';
    case 'not-so':
      return blank(facts.reason) ? { refused: 'not-so-without-why', field: 'reason' } : 'accept';
    case 'not-needed':
      return acceptNotNeeded(prompt, facts, answering);
    case 'passed-to':
      return facts.to === undefined ? { refused: 'passed-to-no-agency', field: 'to' } : 'accept';
    case 'will-do-by':
      return facts.by === undefined ? { refused: 'no-day-to-do-it-by', field: 'by' } : 'accept';
    case 'to-safeguarding-lead':
      return 'accept';
  }
}

function acceptNotNeeded(prompt: Prompt, facts: AnswerFacts, answering: Answering): 'accept' | AnswerRefusal {
  if (blank(facts.reason)) return { refused: 'not-needed-without-reason', field: 'reason' };
  if (blank(facts.decider)) return { refused: 'not-needed-without-decider', field: 'decider' };
  const oneself = [...answering.answerer, ...wordsForOneself].some((name) => same(facts.decider, name));
  const alone = prompt.reasons.some(({ check }) => check.priority === 1) && answering.ownDecision && oneself;
  return alone ? { refused: 'own-decision-alone', field: 'decider' } : 'accept';
}

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
const wordsForOneself: readonly string[] = ['I', 'me', 'myself', 'self', 'mine', 'I did', 'my own', 'my decision'];
const same = (a: string | undefined, b: string | undefined): boolean => a?.trim().toLowerCase() === b?.trim().toLowerCase();

/**
 * The decisions among a prompt's evidence on a day that the agency asked took itself. The ledger knows agencies and posts, seldom
 * who sat in them: whoever answers for the agency is taken to answer about their own decision.
 */
export const ownDecisions = (prompt: Prompt, entries: ReadonlyMap<EntryId, Entry>, today: Day): readonly Entry[] =>
  prompt.evidence.flatMap(({ entry: id, from }) => {
    const entry = entries.get(id);
    return entry !== undefined && from <= today && entry.by === prompt.to.agency && decides(entry) ? [entry] : [];
  });

const decides = (entry: Entry): boolean =>
  entry.kind === 'decision' || entry.kind === 'referral-decision' || (entry.kind === 'plan' && entry.facts.status === 'closed');

/** The body of an answer entry: it is about whom the prompt is about. */
export const answerBody = (
  prompt: Prompt,
  facts: AnswerFacts,
  when: BodyBase['when'],
): BodyBase & { readonly kind: 'answer'; readonly facts: AnswerFacts } => ({
  kind: 'answer',
  when,
  about: prompt.about,
  present: [],
  themes: [],
  text: facts.reason ?? '',
  claims: [],
  facts: { ...facts, prompt: prompt.key },
});
