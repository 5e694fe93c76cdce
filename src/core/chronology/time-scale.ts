import { addDays, type Day, daysBetween } from '../time/day.ts';
import { earlierOf, laterOf } from '../time/extremes.ts';
import { dayAt, endOf, type Instant, startOf } from '../time/instant.ts';

/** The days that a drawing is of, both counted. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Some days side by side on the drawing, `[from, until)`: as wide as they are long, or folded. */
export interface Stretch {
  readonly from: Day;
  readonly until: Day;
  readonly x: number;
  readonly width: number;
  readonly folded: boolean;
}

export interface TimeScale {
  readonly stretches: readonly Stretch[];
  readonly width: number;
  /** The first and the last instant that it is of. */
  readonly first: Instant;
  readonly last: Instant;
  /** How wide a day is wherever it is not folded. */
  readonly dayWidth: number;
  /** More days than this in a row with nothing in them are folded. Undefined where nothing is. */
  readonly quiet: number | undefined;
  /** Where an instant stands. Of two, the later is never further left; what lies outside the drawing stands at its edge. */
  readonly x: (at: Instant) => number;
}

/** More days than this in a row with nothing to draw are folded: the first of these with which all of it fits the page, else the last. */
export const quietDays = [10, 7, 5, 4] as const;
/** A day is never narrower than this where something stands. */
export const leastDay = 5;
const foldWidth = 12;
/** Room at both ends for half a mark. */
export const edge = 16;

/**
 * Lays time out from left to right: every day as wide as any other, but that more than ten days in a row on which nothing stands are
 * folded to one narrow width, however many they are. Where a day would then be too narrow to be read, more than seven, five or four
 * days are folded already; and where that is not enough, a day keeps the width that it can be read at and the drawing grows. Days of which
 * nothing stands in any are laid out evenly on the page. It is made from nothing but the instants it is given.
 */
export function timeScale(anchors: readonly Instant[], { days, width }: { readonly days: Days; readonly width: number }): TimeScale {
  const lively = livelyIn(anchors, days);
  const room = width - 2 * edge;
  if (lively.length === 0) return evenScale(days, room / (daysBetween(days.from, days.to) + 1));
  const ways = quietDays.map((quiet) => {
    const parts = partsOf(lively, days, quiet);
    return { quiet, parts, dayWidth: dayWidthOf(parts, room) };
  });
  const [narrowest] = ways.slice(-1);
  const { parts, dayWidth, quiet } = ways.find((way) => way.dayWidth >= leastDay) ??
    narrowest ?? { parts: [], dayWidth: leastDay, quiet: undefined };
  return scaleOf(parts, days, Math.max(leastDay, dayWidth), quiet);
}

function dayWidthOf(parts: readonly Part[], room: number): number {
  const folds = parts.filter(({ folded }) => folded).length;
  const openDays = parts.reduce((sum, { from, until, folded }) => sum + (folded ? 0 : daysBetween(from, until)), 0);
  return (room - folds * foldWidth) / openDays;
}

/** The same with nothing folded and every day as wide as is said: for months side by side. */
export const evenScale = (days: Days, dayWidth: number): TimeScale =>
  scaleOf([{ from: days.from, until: addDays(days.to, 1), folded: false }], days, dayWidth);

/** The same at a width of a day and with a fold that are given, so that whatever part of it is drawn, an instant stands where it stood. */
export const steadyScale = (
  anchors: readonly Instant[],
  days: Days,
  { dayWidth, quiet }: { readonly dayWidth: number; readonly quiet: number },
): TimeScale => scaleOf(partsOf(livelyIn(anchors, days), days, quiet), days, dayWidth, quiet);

const livelyIn = (anchors: readonly Instant[], days: Days): readonly Day[] =>
  [...new Set(anchors.map(dayAt))].filter((day) => day >= days.from && day <= days.to).sort((a, b) => a - b);

type Part = Pick<Stretch, 'from' | 'until' | 'folded'>;

function partsOf(lively: readonly Day[], days: Days, quiet: number): readonly Part[] {
  const end = addDays(days.to, 1);
  const parts: Part[] = [];
  let open = days.from;
  // What lies between one lively day and the next; the days's ends bound the first and the last.
  const edges = [...lively.map((day) => ({ before: day, after: addDays(day, 1) })), { before: end, after: end }];
  let quietFrom = days.from;
  for (const { before, after } of edges) {
    if (daysBetween(quietFrom, before) > quiet) {
      if (quietFrom > open) parts.push({ from: open, until: quietFrom, folded: false });
      parts.push({ from: quietFrom, until: before, folded: true });
      open = before;
    }
    quietFrom = after;
  }
  if (end > open) parts.push({ from: open, until: end, folded: false });
  return parts;
}

function scaleOf(parts: readonly Part[], days: Days, dayWidth: number, quiet?: number): TimeScale {
  const stretches: Stretch[] = [];
  let x = edge;
  for (const part of parts) {
    const width = part.folded ? foldWidth : daysBetween(part.from, part.until) * dayWidth;
    stretches.push({ ...part, x, width });
    x += width;
  }
  const first = stretches[0]?.from;
  const last = stretches.at(-1)?.until;
  return {
    stretches,
    dayWidth,
    quiet,
    width: x + edge,
    first: startOf(days.from),
    last: endOf(days.to),
    x: (at) => {
      if (first === undefined || last === undefined) return edge;
      const on = laterOf(first, earlierOf(dayAt(at), last));
      const held = stretches.find(({ until }) => on < until);
      if (held === undefined) return x;
      if (at < startOf(first)) return edge;
      const dayStart = startOf(on);
      const within = (at - dayStart) / (startOf(addDays(on, 1)) - dayStart);
      return held.x + (held.width * (daysBetween(held.from, on) + within)) / daysBetween(held.from, held.until);
    },
  };
}
