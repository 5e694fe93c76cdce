import type { Compared, Windows } from '../../../core/learning/impact/before-and-after.ts';
import type { Point } from '../../../core/learning/impact/figures-of-check.ts';
import type { Quarter } from '../../../core/learning/impact/quarter.ts';
import { type Day, daysBetween, monthNames, showDay, yearMonthDay } from '../../../core/time/day.ts';
import { sayRate } from './figure-words.ts';

/** Where everything stands in the drawing of what is asked, quarter by quarter: in pixels, from the top left. */
const [width, height, left, right, top, bottom] = [940, 320, 44, 12, 34, 262];

/** What is drawn: quarters as points with their bounds, what was done as a line across them, and what was before and after as level lines. */
export function movesDrawing(
  points: readonly Point[],
  action?: { readonly on: Day; readonly windows?: Windows; readonly compared: Compared },
): object {
  const highest = Math.max(4, ...points.map(({ rate }) => rate?.high ?? rate?.per100 ?? 0));
  const step = stepFor(highest);
  const most = Math.ceil(highest / step) * step;
  const y = (rate: number): number => round(bottom - (rate / most) * (bottom - top));
  const [first, last] = [points[0]?.quarter, points.at(-1)?.quarter];
  const long = first === undefined || last === undefined ? 1 : daysBetween(first.from, last.until);
  const x = (day: Day): number => round(left + (first === undefined ? 0 : daysBetween(first.from, day) / long) * (width - left - right));
  const middle = ({ from, until }: Quarter): number => round((x(from) + x(until)) / 2);
  return {
    ...{ width, height, left, bottom, top, end: width - right },
    scale: Array.from({ length: Math.round(most / step) + 1 }, (_, n) => ({ y: y(n * step), says: String(n * step) })),
    points: points.map(({ quarter, rate }) => ({
      x: middle(quarter),
      ...quarterMarks(quarter),
      ...(rate === undefined ? {} : { y: y(rate.per100), ...bars(rate.low, rate.high) }),
    })),
    action:
      action === undefined || first === undefined || last === undefined || action.on < first.from || action.on >= last.until
        ? undefined
        : lineAt(action.on),
    levels: levels(),
  };

  function bars(low: number | undefined, high: number | undefined): object {
    return low === undefined || high === undefined ? {} : { low: y(low), high: y(high) };
  }

  function lineAt(on: Day): object {
    const at = x(on);
    const isRight = at > width / 2;
    return { x: at, text: isRight ? at - 6 : at + 6, anchor: isRight ? 'end' : 'start', says: showDay(on) };
  }

  function levels(): readonly object[] {
    if (action?.windows === undefined || action.compared.kind !== 'compared') return [];
    const { windows, compared } = action;
    return [
      { from: x(windows.before.from), until: x(windows.before.until), y: y(compared.before), says: sayRate(compared.before) },
      { from: x(windows.after.from), until: x(windows.after.until), y: y(compared.after), says: sayRate(compared.after) },
    ];
  }
}

const quarterMarks = ({ from }: Quarter): { readonly months: string; readonly year: string } => {
  const { year, month } = yearMonthDay(from);
  const short = (n: number): string => (monthNames[n - 1] ?? '').slice(0, 3);
  return { months: `${short(month)}–${short(month + 2)}`, year: String(year) };
};

/** Steps of a scale that are easily read. */
const stepFor = (most: number): number => [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => most / step <= 6) ?? 1000;

const round = (at: number): number => Math.round(at * 10) / 10;
