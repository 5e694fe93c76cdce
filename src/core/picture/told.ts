import type { EntryOf } from '../entry/entry.ts';
import type { AgencyId, EntryId } from '../entry/ids.ts';
import { reachedAt } from '../ledger/knowledge.ts';
import type { Day } from '../time/day.ts';
import { earliestOf } from '../time/extremes.ts';
import { dayAt, type Instant } from '../time/instant.ts';
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
}

type Shares = Known['shares'];

const ofStatus = (shares: Shares, status: 'recalled' | 'withheld'): ReadonlyMap<EntryId | undefined, Shares> =>
  Map.groupBy(
    shares.filter((share) => share.facts.status === status),
    (share) => share.facts.of,
  );
const withheld = onceFor((shares: Shares) => ofStatus(shares, 'withheld'));

const tellings = onceFor((shares: Shares): ReadonlyMap<EntryId, readonly Telling[]> => {
  const found = new Map<EntryId, Telling[]>();
  const recalls = ofStatus(shares, 'recalled');
  for (const share of shares) {
    const { of, with: to, status } = share.facts;
    if (of === undefined || to === undefined || status === 'withheld' || status === 'recalled') continue;
    const on = dayAt(reachedAt(share, 'recorded'));
    const recall = recalls.get(of)?.find((other) => other.facts.with === to && other.order > share.order);
    const telling = { to, on, share, ...(recall === undefined ? {} : { recalled: dayAt(recall.recorded) }) };
    const held = found.get(of);
    if (held === undefined) found.set(of, [telling]);
    else held.push(telling);
  }
  return found;
});

/** To whom an entry was given and when, as this vantage knows it. What is still on its way has reached nobody. */
export const tellingsOf = (p: Picture, entry: EntryId): readonly Telling[] => arrived(tellings(p.known.shares).get(entry) ?? [], p.today);

const arrived = (all: readonly Telling[], today: Day): readonly Telling[] =>
  all.every(({ on }) => on <= today) ? all : all.filter(({ on }) => on <= today);

const daysOfArrival = onceFor((shares: Shares): ReadonlySet<Day> => new Set([...tellings(shares).values()].flat().map(({ on }) => on)));

/** Days on which a share reached somebody, or is to. */
export const arrivalDays = (known: Known): ReadonlySet<Day> => daysOfArrival(known.shares);

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

/** A recorded decision not to share an entry, with its reason. */
export const withheldFrom = (p: Picture, entry: EntryId): readonly EntryOf<'share'>[] => withheld(p.known.shares).get(entry) ?? [];
