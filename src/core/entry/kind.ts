import { agency, attachments, type FactTable, flag, moment, oneOf, party, person, text } from './fact.ts';

/** Facts that any kind may carry: who the news came from, and whose decision is being retold. */
export const factsOfAnyKind = {
  heardFrom: person,
  decidedBy: agency,
  interpreter: flag,
  reason: text,
  /** What somebody said, as they said it, and who: kept apart from what happened. */
  words: text,
  wordsBy: party,
  /** What the recorder makes of it: kept apart from what happened and from what was said. */
  opinion: text,
  /** Whether what happened changes the plan, and how: asked last. */
  changesPlan: oneOf('yes', 'no', 'not-mine-to-say'),
  planChange: text,
  /** News from outside office hours: the moment by which the next shift is to have read it. */
  readBy: moment,
  attachments,
} as const satisfies FactTable;

/** One kind of entry: its name, what a practitioner writes down with it, and its facts. */
export interface KindOf<Name extends string, T extends FactTable> {
  readonly kind: Name;
  readonly means: string;
  readonly facts: T;
}

export function kind<const Name extends string, const T extends FactTable>(
  name: Name,
  means: string,
  facts: T,
): KindOf<Name, T & typeof factsOfAnyKind> {
  return { kind: name, means, facts: { ...factsOfAnyKind, ...facts } };
}
