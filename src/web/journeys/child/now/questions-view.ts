import type { OpenLine } from '../../today/life-lines.ts';

/** How many questions of which the reader need answer none are shown before the rest is folded: those with the soonest answer-by. */
const shortly = 3;

export interface QuestionsView {
  /** Those that wait for the reader's own answer: all of them, soonest answer-by first. */
  readonly own: readonly OpenLine[];
  /** Those that are somebody else's to answer, soonest answer-by first. */
  readonly others: readonly OpenLine[];
  readonly more: readonly OpenLine[];
}

/** Questions about the child and those around, by whose they are: whoever answers for no agency has none of their own. */
export function questionsView(
  { waiting, mayLook }: { readonly waiting: readonly OpenLine[]; readonly mayLook: readonly OpenLine[] },
  answers: boolean,
): QuestionsView {
  const others = answers ? mayLook : waiting;
  return { own: answers ? waiting : [], others: others.slice(0, shortly), more: others.slice(shortly) };
}
