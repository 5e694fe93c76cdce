import type { EntryOf } from '../../entry/entry.ts';
import type { EntryId } from '../../entry/ids.ts';
import { type Form, findForm, type Question } from '../../form/form.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';

/** A finished assessment that was written by a form. */
export type Document = EntryOf<'assessment'>;

export const documentsIn = (p: Picture): readonly Document[] =>
  entriesOf(p, 'assessment').filter(({ facts }) => facts.status === 'completed' && facts.form !== undefined);

/** Documents of several children are one assessment: what is the family's stands in each of them, and counts once. */
export const assessmentOf = (paper: Document): EntryId => paper.facts.of ?? paper.id;

/** One answer as it stands in a document. */
export interface Answered {
  readonly paper: Document;
  readonly form: Form;
  readonly question: Question;
  readonly answer: string;
}

/** Every answer to the questions of a sort, what is the family's once for each assessment. */
export function answersTo(
  documents: readonly Document[],
  forms: readonly Form[],
  isMeant: (question: Question) => boolean,
): readonly Answered[] {
  const seen = new Set<string>();
  return documents.flatMap((paper) => {
    const form = findForm(forms, paper.facts.form);
    if (form === undefined) return [];
    return form.sections.flatMap(({ of, questions }) =>
      questions.filter(isMeant).flatMap((question): readonly Answered[] => {
        const answer = paper.facts.answers?.get(question.id) ?? '';
        const key = `${of === 'family' ? assessmentOf(paper) : paper.id} ${question.id}`;
        if (answer === '' || seen.has(key)) return [];
        seen.add(key);
        return [{ paper, form, question, answer }];
      }),
    );
  });
}
