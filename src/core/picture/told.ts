import type { EntryOf } from '../entry/entry.ts';
import type { AgencyId, EntryId } from '../entry/ids.ts';
import { givesReading, isLeftMessage, isReceipt, reachedAt } from '../ledger/knowledge.ts';
import type { Day } from '../time/day.ts';
import { earliestOf } from '../time/extremes.ts';
import { dayAt, type Instant } from '../time/instant.ts';
import { fromEach, groupedBy } from './growing.ts';
import { onceFor } from './memo.ts';
import type { Picture } from './picture.ts';
import type { Known } from './record.ts';

/** One telling of an entry to another agency, as this vantage knows it. */
export interface Telling {
  readonly to: AgencyId;
  /** The day on which it reached the other agency. */
  readonly on: Day;
  readonly share: EntryOf<'share'>;
  /** The day on which a recall ended their reading of it (rule 1): that they were told stays true. */
  readonly recalled?: Day;
  /** The other agency's own word that it has had it, where it said so in Heed. */
  readonly receipt?: EntryOf<'share'>;
}

const byEntry = groupedBy((entry) => (entry.kind === 'share' && entry.facts.of !== undefined ? [entry.facts.of] : []));

const sharesOf = (known: Known, entry: EntryId): readonly EntryOf<'share'>[] =>
  (byEntry(known.shares).get(entry) ?? noShares) as readonly EntryOf<'share'>[];
const noShares: readonly EntryOf<'share'>[] = [];

/** What the shares of one entry tell, in the order in which they were recorded. */
const tellingsIn = onceFor((shares: readonly EntryOf<'share'>[]): readonly Telling[] =>
  shares.flatMap((share): readonly Telling[] => {
    const { with: to } = share.facts;
    if (to === undefined || !givesReading(share)) return [];
    const recall = shares.find(({ facts, order }) => facts.status === 'recalled' && facts.with === to && order > share.order);
    const receipt = shares.find((one) => isReceipt(one) && one.by === to && one.order > share.order);
    return [
      {
        ...{ to, on: dayAt(reachedAt(share, 'recorded')), share },
        ...(recall === undefined ? {} : { recalled: dayAt(recall.recorded) }),
        ...(receipt === undefined ? {} : { receipt }),
      },
    ];
  }),
);

/** To whom an entry was given and when, as this vantage knows it. What is still on its way has reached nobody. */
export const tellingsOf = (p: Picture, entry: EntryId): readonly Telling[] => arrived(tellingsIn(sharesOf(p.known, entry)), p.today);

const arrived = (all: readonly Telling[], today: Day): readonly Telling[] =>
  all.every(({ on }) => on <= today) ? all : all.filter(({ on }) => on <= today);

const arrivingLater = fromEach((entry) =>
  entry.kind === 'share' && reachedAt(entry, 'recorded') > entry.recorded ? [dayAt(reachedAt(entry, 'recorded'))] : [],
);

/** Days on which a share reaches somebody after it was recorded. */
export const arrivalDays = (known: Known): readonly Day[] => arrivingLater(known.shares);

/** All from which tellings are read beside the entry told of: for what is kept of them. */
export const toldSoFar = (p: Picture): readonly unknown[] => [p.known.shares, arrivalDays(p.known).filter((day) => day <= p.today).length];

/** The day from which an agency had an entry: the day it recorded it, or the day it was told. Undefined where nothing shows that it had it. */
export function knownToFrom(
  p: Picture,
  entry: { readonly id: EntryId; readonly by: AgencyId; readonly recorded: Instant },
  agency: AgencyId,
): Day | undefined {
  if (entry.by === agency) return dayAt(entry.recorded);
  const days = tellingsOf(p, entry.id)
    .filter((telling) => telling.to === agency)
    .map((telling) => telling.on);
  return earliestOf(days);
}

/** Messages left about an entry that nobody has confirmed since. */
export function leftAbout(p: Picture, entry: EntryId): readonly EntryOf<'share'>[] {
  const shares = sharesOf(p.known, entry);
  return shares.filter(
    (left) =>
      isLeftMessage(left) && !shares.some((one) => givesReading(one) && one.facts.with === left.facts.with && one.order > left.order),
  );
}

/** A recorded decision not to share an entry, with its reason. */
export const withheldFrom = (p: Picture, entry: EntryId): readonly EntryOf<'share'>[] =>
  sharesOf(p.known, entry).filter(({ facts }) => facts.status === 'withheld');
