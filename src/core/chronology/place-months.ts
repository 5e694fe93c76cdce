import type { AgencyId } from '../entry/ids.ts';
import { addDays, addMonths, type Day } from '../time/day.ts';
import { startOf } from '../time/instant.ts';
import { monthOf } from './axis.ts';
import { daysOf } from './in-days.ts';
import { type LaneHolds, type PlacedMonth, round } from './layout.ts';
import type { Scene } from './scene.ts';
import { shapes } from './shape.ts';
import type { Days, TimeScale } from './time-scale.ts';

/** The height of a lane of counts, and within it of the tallest column. */
export const monthsHeight = 64;
const tallest = 36;

/** The far zoom: of one agency, how many there were of each kind in each month. What spans months counts to the first that it may have been in. */
export function placeMonths(scene: Scene, agency: AgencyId, scale: TimeScale, { days, top, most }: Far): LaneHolds {
  const own = scene.marks.filter(({ lane }) => lane === agency);
  const asked = scene.flags.filter(({ lane }) => lane === agency);
  const months = monthsIn(days).flatMap((month): readonly PlacedMonth[] => {
    const marks = own.filter(({ happened }) => isIn(month, firstDay(daysOf(happened)?.from, days)));
    const questions = asked.filter(({ from }) => isIn(month, from)).length;
    if (marks.length + questions === 0) return [];
    const x = scale.x(startOf(month.from));
    let y = top + monthsHeight - 8;
    const counts = shapes.flatMap((shape) => {
      const count = marks.filter((mark) => mark.shape === shape).length;
      if (count === 0) return [];
      const height = (count / most) * tallest;
      y -= height;
      return [{ shape, count, y: round(y), height: round(height) }];
    });
    return [{ days: month, x: round(x), width: round(scale.x(startOf(addDays(month.to, 1))) - x), counts, total: marks.length, questions }];
  });
  return { kind: 'months', months };
}

interface Far {
  readonly days: Days;
  readonly top: number;
  /** The most in any month of any agency. */
  readonly most: number;
}

const isIn = ({ from, to }: Days, day: Day): boolean => day >= from && day <= to;
const firstDay = (day: Day | undefined, days: Days): Day => (day === undefined || day < days.from ? days.from : day);

/** Every month that some days touch. */
export function monthsIn({ from, to }: Days): readonly Days[] {
  const months: Days[] = [];
  for (let start = monthOf(from).from; start <= to; start = addMonths(start, 1)) months.push(monthOf(start));
  return months;
}

/** The most entries that one agency has in one month. */
export function mostInAMonth(scene: Scene, days: Days): number {
  const counts = new Map<string, number>();
  for (const { lane, happened } of scene.marks) {
    const key = `${lane} ${monthOf(firstDay(daysOf(happened)?.from, days)).from}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(1, ...counts.values());
}
