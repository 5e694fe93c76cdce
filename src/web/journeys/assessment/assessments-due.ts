import type { AgencyId } from '../../../core/entry/ids.ts';
import type { Form } from '../../../core/form/form.ts';
import { assessmentWorksOf, isOver } from '../../../core/pathway/assessment/assessment-work.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { assessmentCalled, finishWords, stateWords } from './assessment-words.ts';

/** The open assessments of a child that are an agency's to make or to sign; everybody's for whoever reads the whole. The soonest due first. */
export const assessmentsDue = (p: Picture, own: AgencyId | undefined, forms: readonly Form[]): readonly object[] =>
  assessmentWorksOf(p)
    .filter((work) => !isOver(work) && (own === undefined || work.owner === own))
    .toSorted((a, b) => (a.finish?.day ?? Infinity) - (b.finish?.day ?? Infinity))
    .map((work) => ({
      what: assessmentCalled(work, forms),
      state: `${stateWords(work).charAt(0).toLowerCase()}${stateWords(work).slice(1)}`,
      finish: finishWords(work),
      late: work.finish?.late === true,
    }));
