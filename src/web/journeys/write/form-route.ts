import type { AttachmentId } from '../../../core/entry/ids.ts';
import type { Unfinished } from '../../../core/ledger/unfinished.ts';
import { parseDay } from '../../../core/time/day.ts';
import { knowFile, tooLarge } from '../../../parse/attachment/known-file.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { factField } from '../../../parse/written/fact-fields.ts';
import { checkWrittenAddress, todayAddress, unfinishedAddress, writtenAddress } from '../../addresses.ts';
import { type Answered, type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { changedView } from './changed-view.ts';
import { whoIsToldUnsaid } from './crisis-asked.ts';
import { formView } from './form-view.ts';
import { firstForm, formIn, type Opened, openForm } from './held-form.ts';
import { findWay } from './ways.ts';

const address = '/cases/:case/write/:unfinished';

/** Begins: gives what will be written an address of its own, so that going back, reloading and another device all come to it. */
export const beginRoute: Route = {
  method: 'GET',
  address: '/cases/:case/write/new/:way',
  permission: 'write-for-agency',
  audit: 'writing-begun',
  inside: 'case',
  respond: async ({ params, query }, given) => {
    const way = findWay(params.way);
    if (way === undefined) return notFound;
    const { child, on, corrects } = query;
    const begun = unfinishedAddress(given.open.partnership, given.newId(), { way: way.id, child, on, corrects });
    return { kind: 'go', to: `${begun}#${corrects === undefined ? 'when' : 'text'}` };
  },
};

export const writeRoute: Route = {
  method: 'GET',
  address,
  permission: 'write-for-agency',
  audit: 'writing-shown',
  inside: 'case',
  respond: async ({ params, query }, given) => {
    const id = params.unfinished ?? '';
    const held = await given.desk.findUnfinished(id);
    if (held?.recordedAs !== undefined) return { kind: 'go', to: writtenAddress(given.open.partnership, held.recordedAs) };
    const opened = await openForm(id, held?.form ?? firstForm(query, given), held, given);
    return opened === undefined ? notFound : formPage(opened, given, held !== undefined && query.ask === 'yes' ? problemsOf(opened) : []);
  },
};

const formPage = (opened: Opened, { open }: GivenCase, problems: readonly FieldProblem[] = []): Answered => ({
  kind: 'page',
  template: 'write/form.njk',
  model: formView(opened, open, problems),
  ...(problems.length === 0 ? {} : { invalid: true }),
});

/** Keeps what was typed, whatever is wrong with it, and then says what to put right or goes on to the check. */
export const continueWritingRoute: Route = {
  permission: 'write-for-agency',
  inside: 'case',
  isLong: true,
  keepsFirst: true,
  takesFile: 'attached',
  perMinute: 60,
  method: 'POST',
  address,
  audit: 'writing-kept',
  respond: async (asking, given) => {
    const kept = await keep(asking, given);
    if (kept.kind !== 'kept') return kept.answer;
    const { partnership, days } = given.open;
    const { go = '' } = asking.body;
    const ofFile = await attachSent(asking, kept.opened.id, given);
    if (go.startsWith('detach-')) await given.desk.detach(go.slice('detach-'.length) as AttachmentId);
    if (ofFile.length === 0 && (go === 'attach' || go.startsWith('detach-')))
      return { kind: 'go', to: `${unfinishedAddress(partnership, kept.opened.id)}#attached` };
    const opened = (await openForm(kept.opened.id, kept.opened.held?.form ?? {}, kept.opened.held, given)) ?? kept.opened;
    const day = opened.writing.today;
    if (go === 'later' && ofFile.length === 0) return { kind: 'go', to: todayAddress(partnership, day === days.usual ? undefined : day) };
    const problems = [...(go === 'attach' || go === 'later' ? [] : problemsOf(opened)), ...ofFile];
    if (problems.length === 0) return { kind: 'go', to: `${checkWrittenAddress(partnership, opened.id)}#check` };
    return formPage(opened, given, problems);
  },
};

/** Keeps a file that came with the form, with the form. What is wrong with it is said, and nothing else of the form is lost. */
async function attachSent({ file, body }: Asking, unfinished: string, { desk }: GivenCase): Promise<readonly FieldProblem[]> {
  const wrong = (text: string): readonly FieldProblem[] => [{ field: 'file', text }];
  if (file === undefined)
    return (body.file ?? '') === ''
      ? body.go === 'attach'
        ? wrong('Choose a file to attach')
        : []
      : wrong('The file did not come with the form. Choose it again');
  if (file.bytes === 'too-large') return wrong(tooLarge.problem);
  if (file.bytes === 'too-many-at-once') return wrong('Many files are arriving at this moment. Choose it again, and send it once more');
  const known = await knowFile(file.name, file.bytes);
  if ('problem' in known) return wrong(known.problem);
  const kept = await desk.attach({ unfinished, ...known, bytes: file.bytes });
  return kept === 'attached' ? [] : wrong('No more files can be attached: ten to an entry, and 200 MB to what you have begun');
}

/** A letter that waits for a reply has a day by which it is looked for (R186). */
const isUndatedLetter = ({ corrected, writing: { form, way } }: Opened): boolean =>
  corrected === undefined &&
  way.kind === 'contact' &&
  form['f-mode'] === 'letter' &&
  form['f-outcome'] === 'awaiting-reply' &&
  (form['f-answerBy'] ?? '').trim() === '';

/** What a form of its own must say. */
const missingOf = ({ corrected, writing: { form, way } }: Opened): readonly FieldProblem[] =>
  Object.entries(corrected === undefined ? (way.must ?? {}) : {}).flatMap(([fact, text]) =>
    (form[factField(fact)] ?? '').trim() === '' ? [{ field: factField(fact), text }] : [],
  );

/** What is left to put right before a form can be checked. */
export const problemsOf = (opened: Opened): Opened['written']['problems'] => [
  ...opened.written.problems,
  ...whoIsToldUnsaid(opened),
  ...missingOf(opened),
  ...(opened.corrected !== undefined && (opened.writing.form.because ?? '').trim() === ''
    ? [{ field: 'because', text: 'Write why it is put right' }]
    : []),
  ...(isUndatedLetter(opened) ? [{ field: 'f-answerBy', text: 'Enter the day by which you look for an answer' }] : []),
];

/** The same for a script that saves as one types: it is answered in words. */
export const keepWritingRoute: Route = {
  permission: 'write-for-agency',
  inside: 'case',
  isLong: true,
  keepsFirst: true,
  perMinute: 60,
  method: 'POST',
  address: `${address}/keep`,
  audit: 'writing-kept',
  respond: async (asking, given) => {
    const id = asking.params.unfinished ?? '';
    const held = await given.desk.findUnfinished(id);
    const form = formIn(asking.body, held);
    if ((await openForm(id, form, held, given)) === undefined) return { kind: 'words', status: 404, text: 'Not kept' };
    const kept = await given.desk.keepUnfinished({ id, form, basedOn: versionIn(asking), ...dayOf(form.on) });
    if (kept === 'no-such') return { kind: 'words', status: 404, text: 'Not kept' };
    return 'kept' in kept
      ? { kind: 'words', status: 200, text: String(kept.kept.version) }
      : { kind: 'words', status: 409, text: 'Changed elsewhere' };
  },
};

type Keeping = { readonly kind: 'kept'; readonly opened: Opened } | { readonly kind: 'answered'; readonly answer: Answered };

/** Keeps a form that was sent. Over what its writer has not seen it is not written: it is kept as a draft of its own, and both are shown. */
async function keep(asking: Asking, given: GivenCase): Promise<Keeping> {
  const id = asking.params.unfinished ?? '';
  const held = await given.desk.findUnfinished(id);
  const form = formIn(asking.body, held);
  const opened = await openForm(id, form, held, given);
  if (opened === undefined) return { kind: 'answered', answer: notFound };
  const kept = await given.desk.keepUnfinished({ id, form, basedOn: versionIn(asking), ...dayOf(form.on) });
  if (kept !== 'no-such' && 'kept' in kept) return { kind: 'kept', opened: { ...opened, held: kept.kept } };
  const own = given.newId();
  await given.desk.keepUnfinished({ id: own, form, basedOn: 0, ...dayOf(form.on) });
  // What is wrong with a file is said where it is next looked for.
  await attachSent(asking, own, given);
  return { kind: 'answered', answer: changedPage(given, own, form, kept === 'no-such' ? undefined : kept.changed) };
}

const changedPage = (given: GivenCase, own: string, form: Unfinished['form'], other: Unfinished | undefined): Answered => ({
  kind: 'page',
  template: 'write/changed.njk',
  model: changedView(given.open.partnership, own, form, other),
});

const versionIn = ({ body }: Asking): number => (/^\d{1,6}$/.test(body.version ?? '') ? Number(body.version) : 0);

const dayOf = (on: string | undefined): { readonly shownOn?: NonNullable<Unfinished['shownOn']> } => {
  const shownOn = parseDay(on ?? '');
  return shownOn === undefined ? {} : { shownOn };
};

export const discardRoute: Route = {
  method: 'POST',
  address: `${address}/discard`,
  permission: 'write-for-agency',
  audit: 'writing-discarded',
  inside: 'case',
  respond: async ({ params }, given) => {
    const id = params.unfinished ?? '';
    if ((await given.desk.findUnfinished(id)) === undefined) return notFound;
    await given.desk.discard(id);
    return { kind: 'go', to: todayAddress(given.open.partnership) };
  },
};
