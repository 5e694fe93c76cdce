import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { adultsAsked } from '../../../core/pathway/adults-asked.ts';
import { whoBelongsThere } from '../../../core/pathway/meeting/who-must-come.ts';
import { storedThread } from '../../../parse/stored/ids.ts';
import { expectationsAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { actionIn, actionRows, problemsOfRows, whoAndWhen } from '../../recording/action-rows.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import { type Asking, casePage, notFound, type Route } from '../../routing/route.ts';
import { type ChildAtWork, findChildAtWork } from '../child/child-at-work.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { expectationsView, type ToWhom } from './expectations-view.ts';

const address = '/cases/:case/children/:child/expectations';
const template = 'expectations/expectations.njk';

/** What is expected of whom, by a letter of intent or a plan, and what each meeting said of it (R091 to R093). */
export const expectationsRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'expectations-shown',
  parse: findChildAtWork,
  read: (read) => read,
  show: (read, given) => expectationsView(read, toWhom(read), given),
  template,
});

/** Writes down a letter of intent: each thing that it asks is followed from then on. */
export const writeLetterRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'letter-of-intent-written',
  inside: 'case',
  isLong: true,
  perMinute: 60,
  respond: async (asking: Asking, given) => {
    const read = findChildAtWork(asking, given);
    if (read?.agency === undefined) return notFound;
    const whom = toWhom(read);
    const form = asking.body;
    if (form.go === 'more') return page(expectationsView(read, whom, given, { sent: form, problems: [] }));
    const parsed = parseLetter(form, read, whom.parents, given.open);
    if ('problems' in parsed) return { ...page(expectationsView(read, whom, given, parsed)), invalid: true };
    const to = whom.agencies.filter((agency) => form[`send-${publicId(given.open.publicIds.agencies, agency)}`] === 'yes');
    const body = { ...parsed, thread: storedThread.parse(`letter-${given.newId()}`) };
    const step = { body, on: read.on, to, why: 'They are at work with the family of whom it is expected' };
    if (!(await recordStep(step, given))) return notFound;
    return { kind: 'go', to: expectationsAddress(given.open, read.child, chosenDay(asking.query, read.on)) };
  },
};

const page = (model: object) => ({ kind: 'page', template, model }) as const;

const toWhom = ({ picture, agency }: ChildAtWork): ToWhom => ({
  parents: adultsAsked(picture),
  agencies: agency === undefined ? [] : whoBelongsThere(picture, agency).map((one) => one.agency),
});

type LetterBody = Extract<Body, { kind: 'legal' }>;
const longest = 5000;

function parseLetter(
  form: Returned['sent'],
  { picture, on, child }: ChildAtWork,
  parents: readonly PersonId[],
  open: OpenCase,
): LetterBody | Returned {
  const to = parents.filter((parent) => form[`to-${publicId(open.publicIds.people, parent)}`] === 'yes');
  const rows = actionRows(form);
  const problems = [
    ...(to.length === 0 ? [{ field: 'to', text: 'Choose to whom it is written' }] : []),
    ...(rows.length === 0 ? [{ field: 'what-1', text: 'Write at least one thing that is expected' }] : []),
    ...whoAndWhen(form),
    ...problemsOfRows(form, on),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0) return { sent: form, problems: [...new Map(problems.map((one) => [one.field, one])).values()] };
  return {
    ...bareBody(on, [child, ...to], (form.text ?? '').trim()),
    kind: 'legal',
    facts: {
      type: 'pre-proceedings',
      to,
      children: [child],
      actions: rows.map((n) => actionIn(form, n, open, picture.today)),
    },
  };
}
