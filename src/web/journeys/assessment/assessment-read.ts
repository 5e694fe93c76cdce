import { type Form, findForm, formsToBegin } from '../../../core/form/form.ts';
import { type AssessmentAsks, assessmentAsks } from '../../../core/pathway/assessment/assessment-asks.ts';
import { type AssessmentWork, assessmentWorksOf } from '../../../core/pathway/assessment/assessment-work.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { type ChildAtWork, findChildAtWork } from '../child/child-at-work.ts';

/** The assessments of a child, as this visitor may read them. */
export interface AssessmentsRead extends ChildAtWork {
  readonly works: readonly AssessmentWork[];
}

export function findAssessments(asking: Asking, given: GivenCase): AssessmentsRead | undefined {
  const at = findChildAtWork(asking, given);
  return at === undefined ? undefined : { ...at, works: assessmentWorksOf(at.picture) };
}

/** One of them. */
export interface AssessmentRead extends AssessmentsRead {
  readonly work: AssessmentWork;
  /** The form, in the version by which it is or was written; else the last of its type. Undefined where there is none here. */
  readonly form: Form | undefined;
  /** What it rests on, for whoever makes it. */
  readonly asks: AssessmentAsks | undefined;
}

export function findAssessment(asking: Asking, given: GivenCase): AssessmentRead | undefined {
  const read = findAssessments(asking, given);
  const work = read?.works.find(({ first }) => given.open.publicIds.entries.get(first.id) === asking.params.assessment);
  if (read === undefined || work === undefined) return undefined;
  const { forms } = given.sources;
  const form = work.form === undefined ? formsToBegin(forms).find(({ type }) => type === work.type) : findForm(forms, work.form);
  const children = work.children.length > 0 ? work.children : [read.picture.child];
  const isMine = read.agency === work.owner && work.state === 'started' && form !== undefined;
  return { ...read, work, form, asks: isMine ? assessmentAsks(read.picture, work.owner, children, work.since) : undefined };
}
