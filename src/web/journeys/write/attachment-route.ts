import { attachmentsIn } from '../../../core/entry/attachments-named.ts';
import type { Entry } from '../../../core/entry/entry.ts';
import type { EntryId } from '../../../core/entry/ids.ts';
import { type Asking, type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';

/** A file that is kept with what its writer has begun: theirs alone. */
export const draftAttachmentRoute: Route = {
  method: 'GET',
  address: '/cases/:case/write/:unfinished/attachments/:attachment',
  permission: 'write-for-agency',
  audit: 'attachment-opened',
  inside: 'case',
  isLong: true,
  respond: async ({ params }, { desk }) => {
    const file = (await desk.attachedTo(params.unfinished ?? '')).find(({ id }) => id === params.attachment);
    return file === undefined ? notFound : send(file, desk);
  },
};

/** A file of an entry, for whoever may read the entry whole; of a share, for whoever was given it with an extract. Of what was withdrawn, for who recorded it and who reads the whole. */
export const attachmentRoute: Route = {
  method: 'GET',
  address: '/cases/:case/entries/:of/attachments/:attachment',
  permission: 'read-case',
  audit: 'attachment-opened',
  inside: 'case',
  isLong: true,
  respond: async (asking, given) => {
    const file = findEntries(asking, given)
      .flatMap(attachmentsIn)
      .find(({ id }) => id === asking.params.attachment);
    return file === undefined ? notFound : send(file, given.desk);
  },
};

/** The entry of an address as it was recorded and what puts it right: a file that was left out of what stands now is of what was recorded first. */
function findEntries({ params }: Asking, { open }: GivenCase): readonly Entry[] {
  const { ledger, publicIds, vantage, days } = open;
  const entry = ledger.entries.find(({ id }) => publicIds.entries.get(id) === params.of);
  if (entry === undefined) return [];
  const { entries, shares, amended } = open.known(days.end);
  const isOwn = vantage.kind === 'whole' || vantage.agency === entry.by;
  const isThere = (of: EntryId | undefined): boolean => entries.some(({ id }) => id === of);
  // What was given with an extract goes with the entry, where that is withdrawn.
  if (!isOwn && !isThere(entry.id) && !shares.some(({ id, facts }) => id === entry.id && isThere(facts.of))) return [];
  const by = amended.get(entry.id)?.by;
  const correction = by === undefined ? undefined : ledger.byId.get(by);
  return correction === undefined ? [entry] : [entry, correction];
}

async function send(file: Parameters<typeof sentAs>[0], desk: GivenCase['desk']): Promise<Reply> {
  const bytes = await desk.bytesOf(file.id);
  return bytes === undefined ? notFound : sentAs(file, bytes);
}

const sentAs = (file: Extract<Reply, { kind: 'attached' }>['file'], bytes: Uint8Array): Reply => ({ kind: 'attached', file, bytes });
