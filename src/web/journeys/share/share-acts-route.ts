import type { EntryId } from '../../../core/entry/ids.ts';
import { isAcknowledged, isStanding, shareRecordOf } from '../../../core/sharing/share-record.ts';
import { entryAddress } from '../../addresses.ts';
import { type Answered, type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { type EntryRead, findEntry, findOwnEntry } from './entry-read.ts';
import { entryPage } from './entry-route.ts';
import { appendShare } from './sharing-context.ts';

const address = '/cases/:case/entries/:entry';
type CaseRoute = Extract<Route, { readonly inside: 'case' }>;
const act = (line: Omit<CaseRoute, 'method' | 'permission' | 'inside'>): Route => ({
  ...line,
  method: 'POST',
  permission: 'write-for-agency',
  inside: 'case',
});

const done = ({ params }: Asking, { open }: GivenCase, { day }: EntryRead): Answered => ({
  kind: 'go',
  to: `${entryAddress(open.partnership, params.entry ?? '')}${day}${day === '' ? '?' : '&'}done=yes#done`,
});

/** The share that a form is of, among those of an entry. */
const shareAsked = ({ known, original }: EntryRead, share: string | undefined, { open }: GivenCase) =>
  shareRecordOf(known.shares, original.id).given.find(({ share: { id } }) => publicIdOf(id, open) === share);
const publicIdOf = (id: EntryId, { publicIds }: GivenCase['open']): string | undefined => publicIds.entries.get(id);

/** Takes back what an agency was given: it ends their reading from then on, and is on record (rule 1). */
export const recallRoute = act({
  address: `${address}/recall`,
  audit: 'share-recalled',
  respond: async (asking, given) => {
    const read = findOwnEntry(asking, given);
    const one = read && shareAsked(read, asking.body.share, given);
    if (read === undefined || one === undefined || !isStanding(one)) return notFound;
    const reason = (asking.body.reason ?? '').trim();
    if (reason === '' || reason.length > 2000)
      return entryPage(read, asking, given, {
        sent: asking.body,
        problems: [{ field: `recall-${asking.body.share}`, text: 'Write why it is taken back, in 2,000 letters or fewer' }],
      });
    await appendShare(given, { entry: read.standing, on: read.on }, { with: one.to, status: 'recalled', reason });
    return done(asking, given, read);
  },
});

/** A message that was left is received from when somebody says that they have it, and not before (finding: 0 F2e). */
export const confirmRoute = act({
  address: `${address}/confirm`,
  audit: 'message-confirmed',
  respond: async (asking, given) => {
    const read = findOwnEntry(asking, given);
    const one = read && shareAsked(read, asking.body.share, given);
    if (read === undefined || one === undefined || one.reached !== undefined || one.isFollowed || one.recall !== undefined) return notFound;
    const confirmed = (asking.body.confirmed ?? '').trim();
    if (confirmed === '' || confirmed.length > 2000)
      return entryPage(read, asking, given, {
        sent: asking.body,
        problems: [{ field: `confirmed-${asking.body.share}`, text: 'Write who said that they have it, and how' }],
      });
    const { of: _of, givenBy: _givenBy, route: _route, spokenTo: _spokenTo, ...facts } = one.share.facts;
    await appendShare(
      given,
      { entry: read.standing, on: read.on },
      { ...facts, route: 'telephone', spokenTo: confirmed, how: 'a message, confirmed' },
    );
    return done(asking, given, read);
  },
});

/** Says that what was given has been read: one press. */
export const acknowledgeRoute = act({
  address: `${address}/acknowledge`,
  audit: 'share-acknowledged',
  respond: async (asking, given) => {
    const read = findEntry(asking, given);
    const { vantage } = given.open;
    if (read === undefined || vantage.kind !== 'agency' || read.original.by === vantage.agency) return notFound;
    const last = shareRecordOf(read.known.shares, read.original.id).given.findLast(({ to }) => to === vantage.agency);
    if (last === undefined || last.recall !== undefined) return notFound;
    if (!isAcknowledged(last, read.amendedBy))
      await appendShare(given, { entry: read.original, on: read.on }, { with: vantage.agency, status: 'acknowledged' });
    return done(asking, given, read);
  },
});
