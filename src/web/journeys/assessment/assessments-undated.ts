import type { AgencyId } from '../../../core/entry/ids.ts';
import type { Form } from '../../../core/form/form.ts';
import { assessmentWorksOf, isOver } from '../../../core/pathway/assessment/assessment-work.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { assessmentCalled, stateWords } from './assessment-words.ts';

/** The open assessments of a child that no day is running on: recommended or begun with none, or written and waiting for a name. An agency's own; everybody's for whoever reads the whole. */
export const assessmentsUndated = (p: Picture, own: AgencyId | undefined, forms: readonly Form[]): readonly string[] =>
  assessmentWorksOf(p)
    .filter((work) => !isOver(work) && (own === undefined || work.owner === own))
    .filter(({ finish, documents }) => finish === undefined || documents.length > 0)
    .map((work) => `${assessmentCalled(work, forms)}, ${stateWords(work).charAt(0).toLowerCase()}${stateWords(work).slice(1)}`);
