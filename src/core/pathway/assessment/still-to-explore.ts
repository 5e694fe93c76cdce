import type { EntryOf } from '../../entry/entry.ts';
import type { EntryId } from '../../entry/ids.ts';
import type { Form } from '../../form/form.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { type Answered, answersTo, assessmentOf, type Document, documentsIn } from './documents.ts';

/** What a finished form left to be explored, and what came of it: it is open until somebody says (R251). */
export interface ToExplore extends Answered {
  readonly cameOfIt: EntryOf<'note'> | undefined;
}

/** First recorded first. */
export function toExplore(p: Picture, forms: readonly Form[]): readonly ToExplore[] {
  const documents = documentsIn(p);
  return answersTo(documents, forms, ({ staysOpen }) => staysOpen === true)
    .filter(({ answer }) => !saysNone(answer))
    .map((one) => ({ ...one, cameOfIt: cameOf(p, one, together(documents, one.paper)) }));
}

/** As the form has it: none is an answer. */
const saysNone = (answer: string): boolean => /^(?:none|nothing|no|nil)\W*$/i.test(answer.trim());

/** What is the family's may have been answered from the document of either child. */
const together = (documents: readonly Document[], paper: Document): ReadonlySet<EntryId> =>
  new Set(documents.filter((other) => assessmentOf(other) === assessmentOf(paper)).map(({ id }) => id));

const cameOf = (p: Picture, { question, paper, form }: Answered, ids: ReadonlySet<EntryId>): EntryOf<'note'> | undefined => {
  const ofFamily = form.sections.some(({ of, questions }) => of === 'family' && questions.some(({ id }) => id === question.id));
  return entriesOf(p, 'note').find(
    ({ facts }) =>
      facts.of !== undefined && (ofFamily ? ids.has(facts.of) : facts.of === paper.id) && facts.explored?.has(question.id) === true,
  );
};
