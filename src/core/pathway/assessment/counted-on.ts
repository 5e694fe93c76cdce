import type { Action } from '../../entry/fact.ts';
import type { PersonId } from '../../entry/ids.ts';
import { adultsInCircle } from '../../picture/family/family.ts';
import type { Picture } from '../../picture/picture.ts';
import type { AssessmentWork } from './assessment-work.ts';
import { assessmentsOfAdult } from './of-adult.ts';

/** An adult of the family on whom an action of a plan rests, and the assessment of whether they can keep the child safe (R080). */
export interface CountedOn {
  readonly person: PersonId;
  /** The last of them, finished or not; undefined where none is on record. */
  readonly assessment: AssessmentWork | undefined;
}

/** Those whom the actions of a plan give a part to do, in the order in which the plan names them. */
export const countedOn = (p: Picture, actions: readonly Action[]): readonly CountedOn[] => {
  const adults = new Set(adultsInCircle(p));
  const people = actions.flatMap(({ who }) => (who?.kind === 'person' && adults.has(who.person) ? [who.person] : []));
  return [...new Set(people)].map((person) => ({ person, assessment: assessmentsOfAdult(p, person, 'ability-to-protect')[0] }));
};
