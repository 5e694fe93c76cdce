import type { Action } from '../../../core/entry/fact.ts';
import { countedOn } from '../../../core/pathway/assessment/counted-on.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Day } from '../../../core/time/day.ts';
import { assessmentAddress, openAssessmentAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { namesIn } from '../../words/names.ts';
import { workWords } from './assessment-words.ts';

/** The adults whom a plan counts on: the assessment of whether each can, or where one is opened. */
export const countedOnView = (
  p: Picture,
  actions: readonly { readonly action: Action }[],
  open: OpenCase,
  chosen: Day | undefined,
): readonly object[] => {
  const names = namesIn(open.directory);
  return countedOn(
    p,
    actions.map(({ action }) => action),
  ).map(({ person, assessment }) => ({
    name: names.person(person),
    child: names.person(p.child),
    assessed: assessment && `Ability to protect: ${workWords(assessment)}`,
    href:
      assessment === undefined
        ? openAssessmentAddress(open, p.child, 'ability-to-protect', person, chosen)
        : assessmentAddress(open, p.child, publicId(open.publicIds.entries, assessment.first.id), chosen),
  }));
};
