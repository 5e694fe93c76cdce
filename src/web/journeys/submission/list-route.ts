import { createHash } from 'node:crypto';
import { largestBroughtIn, type Submission } from '../../../core/ledger/bringing-in.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { parseDay } from '../../../core/time/day.ts';
import { showInstant } from '../../../core/time/instant.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { childAddress, publicId, submissionAddress, submissionsAddress, workAddress } from '../../addresses.ts';
import { type Answered, type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { childrenOnDesk } from '../today/children-view.ts';
import { writingDay } from '../write/write-context.ts';
import { newAttempt, workThenGo } from './begin-work.ts';
import { shownName } from './shown-name.ts';
import { standsWords } from './stands-words.ts';

const address = '/cases/:case/submissions';
const shared = { address, permission: 'write-for-agency' } as const;

/** What the agency brought in and where each file stands; and where another is brought in. */
export const submissionsRoute: Route = {
  ...shared,
  inside: 'case',
  method: 'GET',
  audit: 'submissions-shown',
  respond: (asking, given) => listPage(asking, given),
};

/** Takes a file in, and begins to read it. The same bytes again change nothing: they lead to the file that is there. */
export const bringInRoute: Route = {
  ...shared,
  inside: 'case',
  method: 'POST',
  audit: 'file-brought-in',
  isLong: true,
  takesFile: 'broughtIn',
  respond: async (asking, given) => {
    const { file, body } = asking;
    if (ownAgency(given.open.vantage) === undefined) return notFound;
    const again = (text: string) => listPage(asking, given, [{ field: 'file', text }]);
    if (file === undefined)
      return again((body.file ?? '') === '' ? 'Choose a file' : 'The file did not come with the form. Choose it again');
    if (file.bytes === 'too-large')
      return again(`The file must be smaller than ${largestBroughtIn / 1_000_000} MB. Save it in parts, and bring in each`);
    if (file.bytes === 'too-many-at-once') return again('Other files are arriving at this moment. Choose it again, and send it once more');
    if (file.bytes.length === 0) return again('The file is empty. Choose another');
    const { open, demonstration, desk } = given;
    const child = open.partnership.children.find((one) => open.publicIds.people.get(one) === body.child);
    if (child === undefined && (body.child ?? '') !== 'said')
      return listPage(asking, given, [{ field: 'child', text: 'Choose whom the file is about' }]);
    const on = writingDay(given, body.on);
    const attempt = newAttempt();
    const kept = await desk.bringIn({
      ...{ id: given.newId(), name: shownName(file.name), bytes: file.bytes, attempt },
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      ...(child === undefined ? {} : { child }),
      ...(demonstration ? { shownOn: on } : {}),
    });
    if ('already' in kept) return { kind: 'go', to: submissionAddress(open.partnership, kept.already.id, [], { again: 'yes' }) };
    const { id } = kept.brought;
    return workThenGo('read', id, attempt, given, submissionAddress(open.partnership, id));
  },
};

async function listPage({ query, body }: Asking, given: GivenCase, errors: readonly FieldProblem[] = []): Promise<Answered> {
  const { open, desk, demonstration } = given;
  if (ownAgency(open.vantage) === undefined) return notFound;
  const on = writingDay(given, query.on ?? body.on);
  const chosenDay = demonstration && parseDay(query.on ?? body.on ?? '') !== undefined ? on : undefined;
  const { mine, others } = childrenOnDesk(open, on);
  const child = body.child ?? query.child;
  const names = namesIn(open.directory);
  const [only, ...more] = mine;
  const chosen = child ?? (only !== undefined && more.length === 0 ? publicId(open.publicIds.people, only) : undefined);
  const from = [...mine, ...others].find((one) => open.publicIds.people.get(one) === query.child);
  const shown = [...new Set([...mine, ...(from === undefined ? [] : [from])])];
  return {
    kind: 'page',
    template: 'submission/list.njk',
    ...(errors.length === 0 ? {} : { invalid: true }),
    model: {
      title: 'Bring in a file',
      form: true,
      back:
        from === undefined
          ? { href: workAddress(open.partnership, chosenDay), text: 'Back to work' }
          : { href: childAddress(open, from, chosenDay), text: `Back to ${names.person(from)}` },
      action: submissionsAddress(open.partnership),
      on: chosenDay === undefined ? undefined : (query.on ?? body.on),
      errors,
      children: shown.map((one) => {
        const value = publicId(open.publicIds.people, one);
        return { value, text: names.person(one), checked: value === chosen };
      }),
      said: chosen === 'said',
      most: largestBroughtIn / 1_000_000,
      brought: (await desk.submissions()).map((one) => lineOf(one, given)),
      removed: query.removed === 'yes',
    },
  };
}

const lineOf = (of: Submission, { open }: GivenCase): object => ({
  name: of.name,
  href: submissionAddress(open.partnership, of.id),
  arrived: showInstant(of.arrived),
  by: of.broughtBy,
  about: of.child === undefined ? '' : namesIn(open.directory).person(of.child),
  stands: standsWords(of),
  waits: of.state !== 'open' || of.counts.waiting > 0,
});
