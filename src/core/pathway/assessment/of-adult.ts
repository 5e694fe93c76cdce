import type { PersonId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import { type AssessmentWork, assessmentWorksOf } from './assessment-work.ts';

/** Types that weigh one adult: who is meant is chosen when one is opened, and stands among those whom it is about. */
export const typesOfOneAdult: ReadonlySet<string> = new Set(['ability-to-protect', 'connected-person']);

/** The adults whom an assessment weighs, as its opening has it. */
export const adultsWeighed = ({ first, children, type }: Pick<AssessmentWork, 'first' | 'children' | 'type'>): readonly PersonId[] =>
  typesOfOneAdult.has(type ?? '') ? first.about.filter((person) => !children.includes(person)) : [];

/** The assessments of a type that weigh an adult, the last opened first. One that was given up is none. */
export const assessmentsOfAdult = (p: Picture, person: PersonId, type: string): readonly AssessmentWork[] =>
  assessmentWorksOf(p)
    .filter((work) => work.type === type && work.state !== 'abandoned' && isOf(work, person))
    .toReversed();

const isOf = ({ first, documents }: AssessmentWork, person: PersonId): boolean =>
  [first, ...documents].some(({ about, facts }) => about.includes(person) || (facts.adultsConsidered ?? []).includes(person));
