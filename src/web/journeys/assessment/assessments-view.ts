import { formName, formsToBegin } from '../../../core/form/form.ts';
import { childrenToAssess } from '../../../core/pathway/assessment/assessment-asks.ts';
import { type AssessmentWork, isOver, waitsForSignature } from '../../../core/pathway/assessment/assessment-work.ts';
import { finishDayFor, referralToAnswer } from '../../../core/pathway/assessment/finish-day.ts';
import { isUnborn } from '../../../core/picture/family/family.ts';
import { showDay } from '../../../core/time/day.ts';
import { assessmentAddress, assessmentsAddress, childAddress, publicId } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { namesIn } from '../../words/names.ts';
import { identityOf } from '../child/identity.ts';
import { adultsToWeigh } from './adults-to-weigh.ts';
import type { AssessmentsRead } from './assessment-read.ts';
import { assessmentCalled, finishWords, ofWhom, stateWords } from './assessment-words.ts';
import { ownersFor } from './owners-for.ts';
import { type FieldProblem, personField, type Texts } from './written-form.ts';

/** The assessments of a child: what is open, the soonest first; what is over; and the form that opens one. */
export function assessmentsView(
  { picture, works, agency }: AssessmentsRead,
  given: GivenCase,
  returned?: { readonly sent: Texts; readonly problems: readonly FieldProblem[] },
): object {
  const { open, sources, visitor } = given;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const sent = returned?.sent ?? {};
  const line = (work: AssessmentWork): object => ({
    what: `${assessmentCalled(work, sources.forms)}${ofWhom(work, names)}`,
    href: assessmentAddress(open, picture.child, publicId(open.publicIds.entries, work.first.id), chosen),
    state: stateWords(work),
    owner: names.agency(work.owner),
    since: showDay(work.since),
    children: allListed(work.children.map(names.person)),
    finish: finishWords(work),
    late: work.finish?.late === true,
  });
  const referral = agency === undefined ? undefined : referralToAnswer(picture, agency);
  return {
    title: `Assessments of ${names.person(picture.child)}`,
    form: true,
    identity: identityOf(picture),
    name: names.person(picture.child),
    page: childAddress(open, picture.child, chosen),
    send: assessmentsAddress(open, picture.child, chosen),
    open: works
      .filter(({ state }) => state === 'recommended' || state === 'started')
      .toSorted((a, b) => (a.finish?.day ?? Infinity) - (b.finish?.day ?? Infinity))
      .map(line),
    toSign: works.filter(waitsForSignature).map(line),
    over: works.filter(isOver).toReversed().map(line),
    mayWrite: agency !== undefined && visitor.may('write-for-agency'),
    // None that is made before a birth, once the child is born.
    forms: formsToBegin(sources.forms)
      .filter(({ finish }) => finish.kind !== 'before-birth' || isUnborn(picture, picture.child))
      .map((form) => {
        const by = finishDayFor(picture, form.finish, referral, picture.today);
        return {
          value: formName(form),
          text: form.title,
          hint: `${form.purpose}${by === undefined ? '' : ` By ${showDay(by.day)}.`}`,
          checked: sent.form === formName(form),
        };
      }),
    others: childrenToAssess(picture)
      .filter((child) => child !== picture.child)
      .map((child) => {
        const key = personField('with', child, open);
        return { key, name: names.person(child), checked: sent[key] === 'yes' };
      }),
    adults: [
      ...adultsToWeigh(picture).map((one) => ({
        value: publicId(open.publicIds.people, one),
        text: names.person(one),
        selected: sent.of === publicId(open.publicIds.people, one),
      })),
      { value: 'not-on-record', text: 'Somebody who is not on record yet', selected: sent.of === 'not-on-record' },
    ],
    opening: sent.form !== undefined,
    owners:
      agency === undefined
        ? []
        : ownersFor(picture, agency, given).map((one) => ({
            value: publicId(open.publicIds.agencies, one),
            text: one === agency ? `${names.agency(one)} (us)` : names.agency(one),
            selected: sent.owner === publicId(open.publicIds.agencies, one),
          })),
    given: sent,
    errors: returned?.problems ?? [],
    errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field, text }) => [field, text])),
  };
}
