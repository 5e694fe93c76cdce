import type { AgencyId } from '../entry/ids.ts';
import type { Extent } from './rows.ts';
import type { Bar, Flag, Mark, Thread } from './scene.ts';
import type { Sector } from './sectors.ts';
import type { Shape } from './shape.ts';
import type { Days, Stretch } from './time-scale.ts';

/** Where everything goes, in pixels from the top left of the drawing: the name of each lane over what it holds. */
export interface Layout {
  readonly days: Days;
  readonly width: number;
  readonly height: number;
  /** What of the width is drawn: all of it, but where it is a part of a wider drawing. */
  readonly window: Extent;
  readonly stretches: readonly Stretch[];
  readonly dayWidth: number;
  readonly axis: Axis;
  readonly bars: readonly BarBand[];
  readonly sectors: readonly PlacedSector[];
  readonly threads: readonly PlacedThread[];
  /** Lanes on which nothing is drawn in these days, and which are left out. */
  readonly empty: readonly AgencyId[];
}

export interface Axis {
  readonly height: number;
  readonly ticks: readonly Tick[];
  readonly folds: readonly Fold[];
  /** More days than this in a row are folded. */
  readonly quiet: number | undefined;
}

export type TickUnit = 'year' | 'month' | 'day' | 'hour';
export interface Tick {
  readonly unit: TickUnit;
  readonly x: number;
  /** Left out where it would run into another. */
  readonly label: { readonly text: string; readonly x: number; readonly y: number; readonly width: number } | undefined;
  /** The days of this year, month or day. */
  readonly days: Days;
}

/** Days of which nothing is drawn, folded. */
export interface Fold extends Days {
  readonly x: number;
  readonly width: number;
}

export interface BarBand {
  readonly kind: Bar['kind'];
  readonly y: number;
  readonly height: number;
  /** The baseline of its name, which stands over its bars. */
  readonly nameAt: number;
  readonly bars: readonly PlacedBar[];
}
export interface PlacedBar {
  readonly bar: Bar;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly label: { readonly text: string; readonly x: number; readonly width: number; readonly inside: boolean };
}

export interface PlacedSector {
  readonly sector: Sector;
  readonly y: number;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
}

export interface PlacedLane {
  readonly agency: AgencyId;
  readonly y: number;
  readonly height: number;
  /** Its name, in lines over what it holds, each at its baseline. */
  readonly name: readonly { readonly text: string; readonly y: number }[];
  /** How much of its height is for its name. */
  readonly room: number;
  readonly holds: LaneHolds;
}

/** Marks and flags one by one; or, where there are too many to be read, how many there were of each in each month. */
export type LaneHolds =
  | { readonly kind: 'marks'; readonly marks: readonly PlacedMark[]; readonly flags: readonly PlacedFlags[] }
  | { readonly kind: 'months'; readonly months: readonly PlacedMonth[] };

export interface PlacedMark {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  /** Where the date is vague: from where to where it may have been. An end that nobody knows fades away altogether. */
  readonly span: { readonly x: number; readonly width: number } | undefined;
  /** Where it became known later than it happened: to where, and whether beyond the days of this drawing. */
  readonly ghost: { readonly to: number; readonly goesOn: boolean } | undefined;
}

/** The questions that were put to one agency on one day. */
export interface PlacedFlags {
  readonly flags: readonly [Flag, ...Flag[]];
  readonly x: number;
  readonly y: number;
}

export interface PlacedMonth {
  readonly days: Days;
  readonly x: number;
  readonly width: number;
  readonly counts: readonly { readonly shape: Shape; readonly count: number; readonly y: number; readonly height: number }[];
  readonly total: number;
  readonly questions: number;
}

export interface PlacedThread {
  readonly thread: Thread;
  readonly from: ThreadEnd;
  readonly to: ThreadEnd;
  /** At its mark; on the lane, where the mark is not of these days; or on its way in from the days before. */
  readonly starts: 'mark' | 'lane' | 'before';
  /** Where it arrived; in the open, where it had not by the day shown; or on its way out to the days after. */
  readonly ends: 'arrival' | 'open' | 'after';
}
export interface ThreadEnd {
  readonly x: number;
  readonly y: number;
}

/** The room that one mark needs, and that a finger needs to meet it: 24 pixels each way (WCAG 2.2, 2.5.8). */
export const markRoom = 24;
export const round = (n: number): number => Math.round(n * 10) / 10;
