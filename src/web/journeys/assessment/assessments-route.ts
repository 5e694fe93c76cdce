import type { AgencyId } from '../../../core/entry/ids.ts';
import { formName, formsToBegin } from '../../../core/form/form.ts';
import { childrenToAssess } from '../../../core/pathway/assessment/assessment-asks.ts';
import { typesOfOneAdult } from '../../../core/pathway/assessment/of-adult.ts';
import type { Day } from '../../../core/time/day.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import { assessmentAddress, publicId } from '../../addresses.ts';
import { casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordEntry } from '../work/record-work.ts';
import { adultsToWeigh, suggestedOpening } from './adults-to-weigh.ts';
import { type AssessmentsRead, findAssessments } from './assessment-read.ts';
import { assessmentsView } from './assessments-view.ts';
import { stepOf, type ToOpen } from './opening-step.ts';
import { ownersFor } from './owners-for.ts';
import { type FieldProblem, personField, type Texts } from './written-form.ts';

const address = '/cases/:case/children/:child/assessments';

/** The assessments of a child, by clock; and where one is opened (R074, R077). */
export const assessmentsRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'assessments-shown',
  parse: (asking, given) => {
    const read = findAssessments(asking, given);
    return read && { read, suggested: suggestedOpening(asking.query, given) };
  },
  read: (read) => read,
  show: ({ read, suggested }, given) => assessmentsView(read, given, { sent: suggested, problems: [] }),
  template: 'assessment/assessments.njk',
});

/** Opens one: begun where it is one's own, put to its owner where it is not. Either way it has an owner and a day from this moment (R077). */
export const openAssessmentRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'assessment-opened',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findAssessments(asking, given);
    if (read?.agency === undefined) return notFound;
    const parsed = parseOpening(asking.body, read, read.agency, given);
    if ('problems' in parsed)
      return {
        kind: 'page',
        template: 'assessment/assessments.njk',
        model: assessmentsView(read, given, { sent: asking.body, problems: parsed.problems }),
        invalid: true,
      };
    const id = given.newId();
    const step = stepOf(id, parsed, read.picture, read.agency);
    const opened = await recordEntry(step, given);
    if (opened === undefined) return notFound;
    const entries = (await given.desk.publicIds()).entries;
    const on = chosenDay(asking.query, read.picture.today);
    return { kind: 'go', to: `${assessmentAddress(given.open, read.picture.child, publicId(entries, opened.id), on)}#assessment` };
  },
};

function parseOpening(
  body: Texts,
  { picture }: AssessmentsRead,
  own: AgencyId,
  given: GivenCase,
): ToOpen | { readonly problems: readonly FieldProblem[] } {
  const { open, sources } = given;
  const form = formsToBegin(sources.forms).find((one) => formName(one) === body.form);
  const others = childrenToAssess(picture).filter((child) => child !== picture.child && body[personField('with', child, open)] === 'yes');
  const owner =
    body.owner === undefined || body.owner === ''
      ? own
      : ownersFor(picture, own, given).find((one) => publicId(open.publicIds.agencies, one) === body.owner);
  const adult = adultsToWeigh(picture).find((one) => publicId(open.publicIds.people, one) === body.of);
  const due = dueIn(body.due ?? '', picture.today);
  const why = (body.why ?? '').trim();
  const problems = [
    ...(form === undefined ? [{ field: 'form', text: 'Choose which assessment' }] : []),
    ...(owner === undefined ? [{ field: 'owner', text: 'Choose who makes it' }] : []),
    ...(form !== undefined && typesOfOneAdult.has(form.type) && adult === undefined && body.of !== 'not-on-record'
      ? [{ field: 'of', text: 'Choose which adult it is of' }]
      : []),
    ...(why === '' || why.length > 2000 ? [{ field: 'why', text: 'Write why it is opened, in 2000 letters or fewer' }] : []),
    ...(due === 'not-read' ? [{ field: 'due', text: 'Write a day to come, such as 14 May, or leave it to the clock' }] : []),
  ];
  if (problems.length > 0 || form === undefined || owner === undefined || due === 'not-read') return { problems };
  return { form, children: [picture.child, ...others], owner, due, why, adult: typesOfOneAdult.has(form.type) ? adult : undefined };
}

function dueIn(text: string, today: Day): Day | 'not-read' | undefined {
  if (text.trim() === '') return undefined;
  const said = readSaidDate(text, { today, looking: 'ahead' });
  return said.kind === 'read' && Number.isFinite(said.when.latest) && said.when.latest >= today ? said.when.latest : 'not-read';
}
