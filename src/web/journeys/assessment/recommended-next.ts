import { formName, formsToBegin } from '../../../core/form/form.ts';
import { typesOfOneAdult } from '../../../core/pathway/assessment/of-adult.ts';
import { publicId } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { adultsToWeigh } from './adults-to-weigh.ts';
import type { AssessmentRead } from './assessment-read.ts';
import type { ToOpen } from './opening-step.ts';
import { ownersFor } from './owners-for.ts';
import type { FieldProblem, Texts } from './written-form.ts';

/** The assessment that one recommends as it is finished: it is opened in the same press, with an owner and a day (R077). */
export function readNext(
  texts: Texts,
  { picture, work }: AssessmentRead,
  given: GivenCase,
): { readonly next?: ToOpen; readonly problems: readonly FieldProblem[] } {
  const { open, sources } = given;
  if ((texts.next ?? '') === '') return { problems: [] };
  const form = formsToBegin(sources.forms).find((one) => formName(one) === texts.next);
  const owner = ownersFor(picture, work.owner, given).find((one) => publicId(open.publicIds.agencies, one) === texts.nextOwner);
  const adult = adultsToWeigh(picture).find((one) => publicId(open.publicIds.people, one) === texts.nextOf);
  const isOfOne = form !== undefined && typesOfOneAdult.has(form.type);
  const problems = [
    ...(form === undefined ? [{ field: 'next', text: 'Choose which assessment it recommends' }] : []),
    ...(owner === undefined ? [{ field: 'nextOwner', text: 'Choose who makes the assessment that it recommends' }] : []),
    ...(isOfOne && adult === undefined && texts.nextOf !== 'not-on-record'
      ? [{ field: 'nextOf', text: 'Choose of which adult the assessment is that it recommends' }]
      : []),
  ];
  if (form === undefined || owner === undefined || problems.length > 0) return { problems };
  const children = work.children.length > 0 ? work.children : [picture.child];
  const why = (texts.outcome ?? '').trim().slice(0, 2000);
  return { next: { form, children, owner, due: undefined, why, adult: isOfOne ? adult : undefined }, problems };
}

/** What may be recommended, who may make it, and of whom. */
export function nextView({ picture, work }: AssessmentRead, given: GivenCase, texts: Texts): object {
  const { open, sources } = given;
  const names = namesIn(open.directory);
  return {
    forms: formsToBegin(sources.forms).map((form) => ({
      value: formName(form),
      text: form.title,
      selected: texts.next === formName(form),
    })),
    owners: ownersFor(picture, work.owner, given).map((one) => ({
      value: publicId(open.publicIds.agencies, one),
      text: names.agency(one),
      selected: texts.nextOwner === publicId(open.publicIds.agencies, one),
    })),
    adults: [
      ...adultsToWeigh(picture).map((one) => ({ value: publicId(open.publicIds.people, one), text: names.person(one) })),
      { value: 'not-on-record', text: 'Somebody who is not on record yet' },
    ].map((one) => ({ ...one, selected: texts.nextOf === one.value })),
  };
}
