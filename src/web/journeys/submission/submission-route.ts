import type { Submission } from '../../../core/ledger/bringing-in.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { submissionAddress, submissionsAddress } from '../../addresses.ts';
import { type Asking, type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { counted } from '../../words/times-words.ts';
import { newAttempt, workThenGo } from './begin-work.ts';
import { isWhoSettled } from './settled-who.ts';

const address = '/cases/:case/submissions/:submission';

/** The file of an address: of the visitor's own agency, or none. */
export const findBrought = ({ params }: Asking, { desk }: GivenCase): Promise<Submission | undefined> =>
  desk.findSubmission(params.submission ?? '');

/** Where one goes on with a file, by where it stands. */
export function onwardFrom(
  of: Submission,
  { open }: GivenCase,
  query: Readonly<Record<string, string | undefined>> = {},
): string | undefined {
  const at = (place: string): string => submissionAddress(open.partnership, of.id, [place], query);
  if (of.state === 'choosing') return at('columns');
  if (of.state === 'open') return at(isWhoSettled(of.setting) ? 'rows' : 'who');
  return undefined;
}

/** One file: how far work on it is, or on to where one goes on with it. */
export const submissionRoute: Route = {
  method: 'GET',
  address,
  permission: 'write-for-agency',
  audit: 'submission-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const of = await findBrought(asking, given);
    if (of === undefined) return notFound;
    const { again } = asking.query;
    const onward = onwardFrom(of, given, again === 'yes' ? { again } : {});
    if (onward !== undefined) return { kind: 'go', to: onward };
    return { kind: 'page', template: 'submission/progress.njk', model: progressView(of, given) };
  },
};

function progressView(of: Submission, { open }: GivenCase): object {
  const isReading = of.state === 'reading';
  const done = of.done.toLocaleString('en-GB');
  return {
    title: of.state === 'not-read' ? 'The file cannot be read' : isReading ? 'The file is being read' : 'The rows are being looked through',
    form: true,
    back: { href: submissionsAddress(open.partnership), text: 'Back to files brought in' },
    here: submissionAddress(open.partnership, of.id),
    action: submissionAddress(open.partnership, of.id, ['work']),
    name: of.name,
    arrived: showInstant(of.arrived),
    about: of.child === undefined ? '' : namesIn(open.directory).person(of.child),
    problem: of.problem,
    isAtWork: of.isAtWork,
    isReading,
    far:
      of.ofAll === undefined
        ? `${counted(of.done, 'row').replace(/^\d+/, done)} so far`
        : `${done} of ${of.ofAll.toLocaleString('en-GB')} rows`,
    most: of.ofAll,
    done: of.done,
  };
}

/** Stops work on a file and takes the file away, or begins anew what was broken off. */
export const submissionWorkRoute: Route = {
  method: 'POST',
  address: `${address}/work`,
  permission: 'write-for-agency',
  audit: 'submission-stopped',
  inside: 'case',
  respond: async (asking, given): Promise<Reply> => {
    const of = await findBrought(asking, given);
    if (of === undefined) return notFound;
    const { partnership } = given.open;
    const here = submissionAddress(partnership, of.id);
    if (asking.body.go === 'again') {
      if (of.isAtWork || (of.state !== 'reading' && of.state !== 'sorting')) return { kind: 'go', to: here };
      const attempt = newAttempt();
      if ((await given.desk.beginWork(of.id, attempt)) === 'stopped') return { kind: 'go', to: here };
      return workThenGo(of.state === 'reading' ? 'read' : 'sort', of.id, attempt, given, here);
    }
    if (asking.body.go !== 'away') return { kind: 'go', to: here };
    // Whatever works on it, at whichever server, finds it gone at its next step.
    const gone = await given.desk.discardSubmission(of.id);
    return { kind: 'go', to: gone === 'stays' ? here : `${submissionsAddress(partnership)}?removed=yes` };
  },
};

/** The file as it came, byte for byte, to whoever may go on with it. */
export const originalRoute: Route = {
  method: 'GET',
  address: `${address}/original`,
  permission: 'write-for-agency',
  audit: 'submission-original-taken',
  inside: 'case',
  respond: async (asking, given) => {
    const of = await findBrought(asking, given);
    const bytes = of && (await given.desk.bytesOfSubmission(of.id));
    return of === undefined || bytes === undefined ? notFound : { kind: 'original', name: of.name, bytes };
  },
};
