import type { AgencyId } from '../../../core/entry/ids.ts';
import { type Form, findForm, formsToBegin } from '../../../core/form/form.ts';
import { type AssessmentAsks, assessmentAsks } from '../../../core/pathway/assessment/assessment-asks.ts';
import { type AssessmentWork, assessmentWorksOf } from '../../../core/pathway/assessment/assessment-work.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { childAsked } from '../child/child-route.ts';
import { writingDay } from '../write/write-context.ts';

/** The assessments of a child, as this visitor may read them. */
export interface AssessmentsRead {
  readonly picture: Picture;
  readonly works: readonly AssessmentWork[];
  /** The visitor's own agency; undefined for whoever reads the whole, who writes none. */
  readonly agency: AgencyId | undefined;
}

export function findAssessments(asking: Asking, given: GivenCase): AssessmentsRead | undefined {
  const { open } = given;
  const child = childAsked(asking, given);
  if (child === undefined) return undefined;
  const picture = open.picture(child, writingDay(given, asking.query.on));
  if (picture.entries.length === 0) return undefined;
  return { picture, works: assessmentWorksOf(picture), agency: ownAgency(open.vantage) };
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
