import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body } from '../../../core/entry/entry.ts';
import { isRefusal } from '../../../core/ledger/refusal.ts';
import { nameKey } from '../../../parse/written/names-typed.ts';
import { writtenAddress } from '../../addresses.ts';
import { appendOwn } from '../../recording/append-own.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { whomOf } from '../share/whom-of.ts';
import { writingDay } from './write-context.ts';
import { unknownIn, type WrittenRead, writtenView } from './written-view.ts';

const address = '/cases/:case/written/:entry';

/** An entry of the visitor's own agency by the day shown; nothing for another's, and for none. */
function findWritten({ params, query }: Asking, given: GivenCase): WrittenRead | undefined {
  const { open } = given;
  const on = writingDay(given, query.on);
  const original = open.ledger.entries.find(({ id }) => open.publicIds.entries.get(id) === params.entry);
  if (original === undefined || open.vantage.kind !== 'agency' || original.by !== open.vantage.agency) return undefined;
  const known = open.known(on);
  const amended = known.amended.get(original.id);
  const standing = [...known.entries, ...known.visitSafety, ...known.backgrounds].find(({ id }) => id === original.id);
  if (standing === undefined && amended === undefined) return undefined;
  return { original, standing, amendedBy: amended && open.ledger.byId.get(amended.by), on, isNew: query.recorded === 'yes' };
}

const show = async (read: WrittenRead, given: GivenCase, returned?: Returned): Promise<Answered> => ({
  kind: 'page',
  template: 'write/written.njk',
  model: { ...writtenView(read, given.open, returned?.sent, returned?.problems), ...(await whomOf(read, given)) },
  ...(returned === undefined ? {} : { invalid: true }),
});

export const writtenRoute: Route = {
  method: 'GET',
  address,
  permission: 'write-for-agency',
  audit: 'entry-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findWritten(asking, given);
    return read === undefined ? notFound : show(read, given);
  },
};

/** Takes an entry back: it stays, and what withdraws it stands beside it (rule 2). One of the wrong person leaves that person's pages (rule 6). */
export const withdrawRoute: Route = {
  method: 'POST',
  address: `${address}/withdraw`,
  permission: 'write-for-agency',
  audit: 'entry-withdrawn',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findWritten(asking, given);
    if (read === undefined || read.standing === undefined) return notFound;
    const [of, because] = [asking.body.of, (asking.body.because ?? '').trim()];
    const problems = [
      ...(of === 'wrong-person' || of === 'other' ? [] : [{ field: 'of', text: 'Choose why it is withdrawn' }]),
      ...(because === '' || because.length > 5000
        ? [{ field: 'because', text: because === '' ? 'Write why it is withdrawn' : 'Write it in 5,000 letters or fewer' }]
        : []),
    ];
    if (problems.length > 0) return show(read, given, { sent: asking.body, problems });
    const reason = of === 'wrong-person' ? `About the wrong person: ${because}` : because;
    return append(asking, given, read, {
      ...{ kind: 'correction', ...bareBody(read.on, read.standing.about, reason) },
      facts: { withdraws: read.original.id, reason },
    });
  },
};

/** Says who an adult was whose name was not known: their record and the other's stand for one person from then on (rule 5). */
export const identifyRoute: Route = {
  method: 'POST',
  address: `${address}/identify/:person`,
  permission: 'write-for-agency',
  audit: 'person-identified',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findWritten(asking, given);
    const { open } = given;
    const unknown = read?.standing === undefined ? [] : unknownIn(read, open);
    const person = unknown.find((id) => open.publicIds.people.get(id) === asking.params.person);
    if (read === undefined || person === undefined) return notFound;
    const [is, why] = [(asking.body.is ?? '').trim(), (asking.body.why ?? '').trim().slice(0, 2000)];
    const known = new Set(open.known(read.on).entries.flatMap(({ about, present }) => [...about, ...present]));
    const found = [...open.directory.people.values()].filter(
      ({ id, called }) => known.has(id) && id !== person && nameKey(called) === nameKey(is),
    );
    const [other] = found;
    const problems = [
      ...(found.length === 1 ? [] : [{ field: `is-${asking.params.person}`, text: 'Write the name of somebody on record here' }]),
      ...(why === '' ? [{ field: `why-${asking.params.person}`, text: 'Write how that is known' }] : []),
    ];
    if (problems.length > 0 || other === undefined) return show(read, given, { sent: asking.body, problems });
    return append(asking, given, read, {
      ...{ kind: 'identity', ...bareBody(read.on, [person, other.id], why) },
      facts: { records: [other.id, person], status: 'confirmed', why },
    });
  },
};

async function append(asking: Asking, given: GivenCase, { on }: WrittenRead, body: Body): Promise<Answered> {
  const { open } = given;
  const appended = await appendOwn(body, on, given);
  if (appended === undefined || isRefusal(appended)) return notFound;
  const day = asking.query.on === undefined ? '' : `?on=${encodeURIComponent(asking.query.on)}`;
  return { kind: 'go', to: `${writtenAddress(open.partnership, asking.params.entry ?? '')}${day}` };
}
