import { type Day, dayOf } from '../../src/core/time/day.ts';

/** What goes wrong in a world, each as the share of the times that it could. */
export interface Lapses {
  /** Done, but after its time. */
  readonly late: number;
  /** Not shared with those who needed it. */
  readonly unshared: number;
  /** Asked, and never answered. */
  readonly unanswered: number;
  /** Not done at all: a visit, a meeting, a review. */
  readonly missed: number;
  /** A child not seen, or not spoken to alone; a parent not met. */
  readonly unseen: number;
  /** Decided or closed without asking the others. */
  readonly alone: number;
}

/** How much there is of a family's records, over how long, and how well the agencies run. */
export interface Shape {
  readonly seed: number;
  readonly children: number;
  /** Entries about the family for each child, shares and other book-keeping not counted. */
  readonly entriesPerChild: number;
  readonly years: number;
  /** Well-run where left out. A number is the share of every kind of lapse. */
  readonly lapses?: number | Partial<Lapses>;
  /** A Monday is a good day to begin on. */
  readonly from?: Day;
}

export const wellRun = 0.02;
export const firstDayOf = (shape: Pick<Shape, 'from'>): Day => shape.from ?? dayOf(2014, 1, 6);

export function lapsesOf({ lapses = {} }: Pick<Shape, 'lapses'>): Lapses {
  const all = typeof lapses === 'number' ? lapses : wellRun;
  const each: Lapses = { late: all, unshared: all, unanswered: all, missed: all, unseen: all, alone: all };
  return typeof lapses === 'number' ? each : { ...each, ...lapses };
}
