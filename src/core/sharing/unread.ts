import type { Entry, EntryOf } from '../entry/entry.ts';
import type { AgencyId, EntryId } from '../entry/ids.ts';
import { addDays, type Day } from '../time/day.ts';
import { dayAt } from '../time/instant.ts';
import { type Given, isAcknowledged, shareRecordOf } from './share-record.ts';

type Share = EntryOf<'share'>;

/** For how many days a share that came with a case file asks to be acknowledged. One that was made in Heed asks until it is. Ours. */
const daysOfHistory = 28;

/**
 * What was given to an agency and not yet acknowledged by it, the longest waiting first.
 * @param amendedBy what put an entry right or withdrew it, as far as the agency may know: that waits to be acknowledged too (rule 6)
 */
export const toAcknowledge = (
  shares: readonly Share[],
  own: AgencyId,
  on: Day,
  amendedBy: (entry: EntryId) => Entry | undefined = () => undefined,
): readonly Given[] =>
  givings(shares).filter((one) => {
    const { to, reached, recall, isFollowed, share } = one;
    const amended = share.facts.of === undefined ? undefined : amendedBy(share.facts.of);
    return (
      to === own &&
      reached !== undefined &&
      !isAcknowledged(one, amended) &&
      recall === undefined &&
      !isFollowed &&
      share.facts.acknowledged === undefined &&
      (share.source.kind === 'typed' || dayAt(reached) > addDays(on, -daysOfHistory))
    );
  });

/** What an agency gave in Heed and others have not acknowledged since before a day; and messages that it left and nobody has confirmed. */
export const notAcknowledged = (shares: readonly Share[], own: AgencyId, before: Day): readonly Given[] =>
  givings(shares).filter(
    ({ reached, receipt, recall, isFollowed, share }) =>
      share.by === own &&
      share.source.kind === 'typed' &&
      receipt === undefined &&
      recall === undefined &&
      !isFollowed &&
      (reached === undefined || dayAt(reached) <= before),
  );

function givings(shares: readonly Share[]): readonly Given[] {
  const entries = new Set(shares.flatMap(({ facts }) => facts.of ?? []));
  return [...entries]
    .flatMap((entry) => shareRecordOf(shares, entry).given)
    .sort((a, b) => (a.reached ?? a.share.recorded) - (b.reached ?? b.share.recorded) || a.share.order - b.share.order);
}
