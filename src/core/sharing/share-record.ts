import type { Entry, EntryOf } from '../entry/entry.ts';
import type { AgencyId, EntryId } from '../entry/ids.ts';
import { givesReading, isLeftMessage, isReceipt, reachedAt } from '../ledger/knowledge.ts';
import { onceFor } from '../picture/memo.ts';
import type { Instant } from '../time/instant.ts';

type Share = EntryOf<'share'>;

/** One time that an entry was given to an agency, and what became of it. */
export interface Given {
  readonly to: AgencyId;
  readonly share: Share;
  /** When it reached them. Undefined for a message that was left: nobody has it until somebody says so. */
  readonly reached: Instant | undefined;
  readonly receipt: Share | undefined;
  readonly recall: Share | undefined;
  /** Given again since, so that this is no longer what they read. */
  readonly isFollowed: boolean;
}

/** What is on record, as far as its reader may know, of who was told of an entry and of whom it was kept from. */
export interface ShareRecord {
  /** In the order in which it was given. */
  readonly given: readonly Given[];
  readonly withheld: readonly Share[];
}

const byEntry = onceFor((shares: readonly Share[]) => Map.groupBy(shares, ({ facts }) => facts.of));

/** @param shares every share that the reader may read, in the order in which they stand */
export function shareRecordOf(shares: readonly Share[], entry: EntryId): ShareRecord {
  const own = byEntry(shares).get(entry) ?? [];
  const after = (share: Share): readonly Share[] => own.filter(({ order }) => order > share.order);
  const given = own.flatMap((share): readonly Given[] => {
    const { with: to } = share.facts;
    if (to === undefined || !(givesReading(share) || isLeftMessage(share))) return [];
    const later = after(share);
    return [
      {
        ...{ to, share },
        reached: isLeftMessage(share) ? undefined : reachedAt(share, 'recorded'),
        receipt: later.findLast((one) => isReceipt(one) && one.by === to),
        recall: later.find(({ facts }) => facts.status === 'recalled' && facts.with === to),
        isFollowed: later.some((one) => givesReading(one) && one.facts.with === to),
      },
    ];
  });
  return { given, withheld: own.filter(({ facts }) => facts.status === 'withheld') };
}

/** True where an agency has said that it has read what it was given, and nothing was put right or withdrawn in it since. */
export const isAcknowledged = ({ receipt }: Given, amendedBy: Pick<Entry, 'order'> | undefined): boolean =>
  receipt !== undefined && (amendedBy === undefined || receipt.order > amendedBy.order);

/** True where an agency reads an entry by this giving of it: neither taken back, nor given again since, nor left on a machine. */
export const isStanding = ({ reached, recall, isFollowed }: Given): boolean => reached !== undefined && recall === undefined && !isFollowed;
