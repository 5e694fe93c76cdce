import { handoverBody, takenBody } from '../../../core/pathway/allocation/handover-body.ts';
import { partsOfList, readBody } from '../../../core/pathway/allocation/read-marks.ts';
import { readingListOf } from '../../../core/pathway/allocation/reading-list.ts';
import { holderOf } from '../../../core/pathway/allocation/who-has-it.ts';
import { whoBelongsThere } from '../../../core/pathway/meeting/who-must-come.ts';
import { publicId, workerAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { parseHandover, parseTaken } from './worker-form.ts';
import { findWorker, type WorkerRead } from './worker-read.ts';
import { workerView } from './worker-view.ts';

const address = '/cases/:case/children/:child/worker';

/** Who has the work with a child, what whoever takes over reads first, and how it changes hands (R130, R132, R133). */
export const workerRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'worker-shown',
  parse: findWorker,
  read: (read) => read,
  show: (read, given) => workerView(read, given),
  template: 'worker/worker.njk',
});

/** Gives the work to somebody of the own agency, offers it to another, or takes up what was offered. */
export const allocateRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'work-allocated',
  inside: 'case',
  isLong: true,
  perMinute: 60,
  respond: async (asking, given) => {
    const read = findWorker(asking, given);
    if (read === undefined) return notFound;
    const there = `${workerAddress(given.open, read.picture.child, chosenDay(asking.query, read.picture.today))}#has`;
    if (asking.body.go === 'take') return take(asking.body, read, given, there);
    if (asking.body.go === 'read') return markRead(asking.body, read, given, there.replace('#has', '#read'));
    const { agency, picture } = read;
    if (agency === undefined) return notFound;
    const written = parseHandover(asking.body, read, given.open);
    if ('problems' in written) return again(read, given, written);
    const body = handoverBody(picture, written, holderOf(picture, agency) === undefined);
    const told = written.to === undefined ? whoBelongsThere(picture, agency).map((one) => one.agency) : [written.to];
    const why =
      written.to === undefined
        ? 'They work with the child, and need to know to whom they turn'
        : 'The work with the child is offered to them';
    return (await recordStep({ body, on: picture.today, to: told, why }, given)) ? { kind: 'go', to: there } : notFound;
  },
};

async function take(body: Readonly<Record<string, string>>, read: WorkerRead, given: GivenCase, there: string): Promise<Answered> {
  const { picture, offered } = read;
  const offer = offered.find((one) => given.open.publicIds.entries.get(one.offer.id) === body.offer);
  if (offer === undefined) return notFound;
  const parsed = parseTaken(body);
  if ('problems' in parsed) return again(read, given, parsed);
  const step = {
    body: takenBody(picture, offer.offer.id, parsed.worker),
    on: picture.today,
    to: [offer.from],
    why: 'They offered the work, which is here from now on',
  };
  return (await recordStep(step, given)) ? { kind: 'go', to: there } : notFound;
}

/** What whoever has the work has read, each by its mark: it is theirs, and stands with its day. */
async function markRead(body: Readonly<Record<string, string>>, read: WorkerRead, given: GivenCase, there: string): Promise<Answered> {
  const { picture, agency } = read;
  if (agency === undefined) return notFound;
  const who = (body.reader ?? '').trim();
  const marked = new Map(
    [...partsOfList(readingListOf(picture))].flatMap(([part, entries]) => {
      const chosen = entries.filter(({ id }) => body[`read-${publicId(given.open.publicIds.entries, id)}`] === 'yes').map(({ id }) => id);
      return chosen.length === 0 ? [] : [[part, chosen] as const];
    }),
  );
  const problems = [
    ...(who === '' || who.length > 200 ? [{ field: 'reader', text: 'Write who has read it' }] : []),
    ...(marked.size === 0 ? [{ field: 'reader', text: 'Mark at least one thing that has been read' }] : []),
  ];
  if (problems.length > 0) return again(read, given, { sent: body, problems });
  return (await recordStep({ body: readBody(picture, who, marked), on: picture.today }, given)) ? { kind: 'go', to: there } : notFound;
}

const again = (read: WorkerRead, given: GivenCase, returned: Returned): Answered => ({
  ...{ kind: 'page', template: 'worker/worker.njk', model: workerView(read, given, returned), invalid: true },
});
