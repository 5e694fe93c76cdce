import { assessmentsIdentical } from '../../checks/assessments-identical/check.ts';
import type { PersonId } from '../../entry/ids.ts';
import { childSections } from '../../form/filled.ts';
import type { Form } from '../../form/form.ts';
import type { Picture } from '../../picture/picture.ts';
import { comparedAs, likenessOf } from '../../picture/words/likeness.ts';
import { wordsIn } from './assessment-body.ts';
import type { AssessmentWritten } from './finishing-needs.ts';

/** Two children whose own parts say nearly the same. */
export interface WrittenAlike {
  readonly one: PersonId;
  readonly other: PersonId;
  /** How much of the two is the same, in hundredths. */
  readonly hundredths: number;
}

/** Read as the check `assessments-identical` reads what is recorded, with its settings; so that it is seen while somebody writes (R257). */
export function writtenAlike(p: Picture, form: Form, written: Pick<AssessmentWritten, 'children'>): readonly WrittenAlike[] {
  const { alike, words } = assessmentsIdentical.parameters;
  const names = [...p.directory.people.values()].map(({ called }) => called);
  const parts = [...written.children].map(([child, filled]) => ({ child, text: comparedAs(wordsIn(childSections(form), filled), names) }));
  const long = parts.filter(({ text }) => text.words.length >= words.value);
  return long.flatMap((one, at) =>
    long.slice(at + 1).flatMap((other): readonly WrittenAlike[] => {
      const hundredths = likenessOf(one.text)(other.text);
      return hundredths >= alike.value ? [{ one: one.child, other: other.child, hundredths }] : [];
    }),
  );
}
