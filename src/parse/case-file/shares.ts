import type { Entry, EntryOf } from '../../core/entry/entry.ts';
import type { AgencyId, EntryId } from '../../core/entry/ids.ts';
import { endOf } from '../../core/time/instant.ts';
import type { Span } from '../../core/time/span.ts';
import { readFields } from '../yaml/fields.ts';
import { type Reader, wrong } from '../yaml/place.ts';
import { readSpan, readText } from '../yaml/scalars.ts';
import { type Named, readAgency } from './named.ts';
import { endingOf, recordedOn } from './recorded.ts';

/** One line of `shared:`, the short form of an entry of kind `share` (rule 1). */
export interface Sharing {
  readonly with: AgencyId;
  /** When it reached them. Its last day is known. */
  readonly when: Span;
  readonly sent?: Span;
  readonly how?: string;
  readonly basis?: string;
  readonly acknowledged?: Span;
}

const sharingFields = { required: ['with', 'when'], optional: ['sent', 'how', 'basis', 'acknowledged'] } as const;

export const readSharing =
  (named: Named): Reader<Sharing> =>
  (tree, place) => {
    const fields = readFields(tree, place, sharingFields);
    if (fields === undefined) return undefined;
    const receiver = fields.read('with', readAgency(named));
    const when = fields.read('when', readSpan);
    const rest = {
      ...fields.maybe('sent', readSpan),
      ...fields.maybe('how', readText),
      ...fields.maybe('basis', readText),
      ...fields.maybe('acknowledged', readSpan),
    };
    if (when !== undefined && endingOf(when) === undefined)
      return wrong(place, tree, 'The day by which this reached them is open.', 'Write the last day on which it can have reached them.');
    return receiver === undefined || when === undefined ? undefined : { with: receiver, when, ...rest };
  };

export const shareId = (entry: string, n: number): string => `${entry}/share-${n}`;

/**
 * The share that a line of `shared:` stands for, the n-th of its entry. It is known when the entry is written down or when it reached the other agency, whichever is
 * later. On which day it was sent is not said unless the line says it.
 */
export function shareOf(entry: Entry, n: number, { with: receiver, when, sent, how, basis, acknowledged }: Sharing): EntryOf<'share'> {
  const reached = endingOf(when);
  const stamp =
    reached === undefined || endOf(reached.latest) <= entry.recorded
      ? { recorded: entry.recorded, recordedAs: entry.recordedAs }
      : recordedOn(reached);
  return {
    kind: 'share',
    id: shareId(entry.id, n) as EntryId,
    by: entry.by,
    when,
    about: entry.about,
    present: [],
    themes: [],
    text: '',
    claims: [],
    facts: {
      of: entry.id,
      with: receiver,
      what: 'whole',
      ...(sent === undefined ? {} : { sent }),
      reached: when,
      ...(how === undefined ? {} : { how }),
      ...(basis === undefined ? {} : { basis }),
      ...(acknowledged === undefined ? {} : { acknowledged }),
      status: acknowledged === undefined ? 'sent' : 'acknowledged',
    },
    ...stamp,
    landed: stamp.recorded,
    order: entry.order,
    source: entry.source,
  };
}
