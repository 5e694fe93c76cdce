import type { Entry, EntryOf } from '../entry/entry.ts';
import type { AgencyId, EntryId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Sector } from './sectors.ts';
import type { Shape } from './shape.ts';

/** When something happened, as a drawing may show it. What is not known to the day is never a point. */
export type Happened =
  | { readonly kind: 'moment'; readonly at: Instant }
  | { readonly kind: 'day'; readonly day: Day }
  /** Some time from one day to another, both counted; an end that nobody knows is left out. */
  | { readonly kind: 'span'; readonly from: Day | undefined; readonly to: Day | undefined };

/** Whether those whose eyes the drawing is seen through had it by the day shown, and since when. */
export type Had = { readonly kind: 'had'; readonly since: Instant } | { readonly kind: 'not-had' };

/** One entry on the lane of the agency that wrote it down. */
export interface Mark {
  readonly id: EntryId;
  readonly lane: AgencyId;
  readonly shape: Shape;
  readonly happened: Happened;
  readonly recorded: Instant;
  readonly had: Had;
  readonly entry: Entry;
}

/** An entry on its way to another agency: from the instant at which it was written down to that at which it arrived. */
export interface Thread {
  readonly of: EntryId;
  readonly from: AgencyId;
  readonly to: AgencyId;
  readonly left: Instant;
  readonly end: { readonly kind: 'arrived'; readonly at: Instant } | { readonly kind: 'on-its-way' };
}

/** Something that ran for days: a plan, the terms of a restriction, who held the work, or that nobody stood in. */
export interface BarBase {
  readonly lane: AgencyId;
  readonly from: Day;
  /** `[from, until)`; what still runs on the day shown runs to its end. */
  readonly end: { readonly kind: 'ended'; readonly until: Day } | { readonly kind: 'running' };
  /** Whether those whose eyes these are had any of it by the day shown. */
  readonly had: boolean;
}
export type Bar = BarBase &
  (
    | { readonly kind: 'plan'; readonly type: string | undefined; readonly entries: readonly [EntryId, ...EntryId[]] }
    | { readonly kind: 'restriction'; readonly terms: EntryOf<'restriction'> }
    | { readonly kind: 'work'; readonly entry: EntryOf<'allocation'>; readonly state: WorkState }
  );
export type WorkState = 'held' | 'absent' | 'covered' | 'not-allocated';

/** A question that an agency was asked, on its lane on the day from which it stood. */
export interface Flag {
  readonly key: string;
  readonly lane: AgencyId;
  readonly from: Day;
  readonly stands: boolean;
  readonly question: string;
}

/** What the lanes say, before anybody asks where on the paper it goes. The text account is made from the same. */
export interface Scene {
  /** The end of the day on which all of it was known. */
  readonly now: Instant;
  /** In the order in which they happened. */
  readonly marks: readonly Mark[];
  readonly threads: readonly Thread[];
  readonly bars: readonly Bar[];
  readonly flags: readonly Flag[];
  /** Sectors, and in each the agencies, in the order in which they first knew of any of it. */
  readonly sectors: readonly { readonly sector: Sector; readonly lanes: readonly AgencyId[] }[];
}
