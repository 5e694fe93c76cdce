import { bareBody } from '../../entry/bare-body.ts';
import type { Body, Entry } from '../../entry/entry.ts';
import type { EntryId, PersonId, ThreadId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import type { Instant } from '../../time/instant.ts';
import { exactly, type Span } from '../../time/span.ts';
import type { ReviewStep } from './review-clocks.ts';
import type { Worst, WorstEvent } from './worst-event.ts';

/** What is first written down of a death or serious harm: what happened, when, and to whom. */
export const happenedBody = (
  child: PersonId,
  what: Exclude<Worst, 'loss'>,
  said: { readonly when: Span; readonly at?: number; readonly text: string },
): Body => ({
  ...{ kind: 'incident', about: [child], present: [], themes: what === 'death' ? ['death'] : [], claims: [] },
  ...said,
  facts: { nature: what, harmed: [child] },
});

/**
 * What others are given: an entry of the teller's own that says what happened and no more. It is given whole, since whoever has no more than words would go on being asked about a
 * child who has died (rule 15).
 */
export function tellingBody({ child, what, entry, thread }: WorstEvent, text: string): Body {
  const base = {
    ...{ when: entry.when, about: [child], present: [], themes: [], claims: [], text },
    ...(thread === undefined ? {} : { thread }),
  };
  if (what === 'loss' && entry.kind === 'health') {
    const { type } = entry.facts;
    return { ...base, kind: 'health', facts: type === undefined ? {} : { type } };
  }
  return { ...base, kind: 'incident', facts: { nature: what === 'loss' ? 'stillbirth' : what, harmed: [child] } };
}

/** True where an entry already says what happened in those words and no more. */
export const isSuchTelling = (entry: Entry, { child }: WorstEvent, text: string): boolean =>
  entry.text === text && entry.about.length === 1 && entry.about[0] === child && entry.claims.length === 0;

/** That what an entry tells of is serious harm to a child. */
export const seriousHarmBody = (child: PersonId, of: Entry, on: Day, why: string): Body =>
  decided({ of, thread: of.thread }, on, [child], why, { type: 'serious-harm', of: of.id });

/** What is decided for one other child, born or not, and when it is looked at again. */
export const forAChildBody = (
  of: Of,
  on: Day,
  person: PersonId,
  { words, review, isChild }: { readonly words: string; readonly review: Span; readonly isChild: boolean },
): Body =>
  decided(of, on, [person], words, { type: 'for-a-child-after', of: of.of.id, review, ...(isChild ? { children: [person] } : {}) });

/** Who is at hand for the family. */
export const supportBody = ({ child, entry, thread }: WorstEvent, on: Day, who: string): Body =>
  decided({ of: entry, thread }, on, [child], who, { type: 'support-after', of: entry.id });

/** A step of the review: on which day it was taken, by whom it was decided, and why. */
export const reviewStepBody = (
  { child, entry, thread }: WorstEvent,
  step: ReviewStep,
  { on, who, words }: { readonly on: Day; readonly who: string; readonly words: string },
): Body => decided({ of: entry, thread }, on, [child], words, { type: step, of: entry.id, signedOffBy: who });

/** That the picture was kept, as its own agency knew it at a moment, with the print of what was known. */
export const keptBody = (
  child: PersonId,
  after: EntryId,
  on: Day,
  { at, print }: { readonly at: Instant; readonly print: string },
): Body => ({
  ...{ kind: 'note', ...bareBody(on, [child], 'The picture was kept as it was known then.') },
  facts: { keptAfter: after, keptAt: at, keptPrint: print },
});

type DecisionFacts = Extract<Body, { kind: 'decision' }>['facts'];

/** What a decision is about, and the thread on which it stands. */
interface Of {
  readonly of: Entry;
  readonly thread: ThreadId | undefined;
}

const decided = ({ thread }: Of, on: Day, about: readonly PersonId[], text: string, facts: DecisionFacts): Body => ({
  ...{ kind: 'decision', when: exactly(on), about, present: [], themes: [], claims: [], text },
  ...(thread === undefined ? {} : { thread }),
  facts: { ...facts, reason: text },
});
