import { addDays, daysBetween } from '../time/day.ts';
import { earlierOf, laterOf } from '../time/extremes.ts';
import { yearOf } from './axis.ts';
import { daysOf, wholeOf } from './in-days.ts';
import { markRoom, round } from './layout.ts';
import { monthsIn } from './place-months.ts';
import type { Scene } from './scene.ts';
import type { Days } from './time-scale.ts';

/** All the days of a scene on one line, nothing folded, with how much there is in each month or, where months would be too narrow to meet, in each year. */
export interface Minimap {
  readonly width: number;
  readonly parts: readonly MinimapPart[];
  /** The days that the drawing is of. */
  readonly shown: { readonly x: number; readonly width: number };
}

export interface MinimapPart {
  readonly unit: 'month' | 'year';
  readonly days: Days;
  readonly x: number;
  readonly width: number;
  readonly count: number;
  /** How much, out of the part that has most: 0 to 1. */
  readonly share: number;
}

export function minimapOf(scene: Scene, shown: Days, width: number): Minimap | undefined {
  const whole = wholeOf(scene);
  if (whole === undefined) return undefined;
  const months = monthsIn(whole);
  const unit = width / months.length >= markRoom ? 'month' : 'year';
  const spans = unit === 'month' ? months : yearsIn(months);
  const [first, last] = [spans[0]?.from ?? whole.from, spans.at(-1)?.to ?? whole.to];
  const days = daysBetween(first, last) + 1;
  const x = (day: Days['from']): number => (width * daysBetween(first, day)) / days;
  const counts = spans.map(
    ({ from, to }) => scene.marks.filter(({ happened }) => isIn({ from, to }, daysOf(happened)?.from ?? first)).length,
  );
  const most = Math.max(1, ...counts);
  const parts = spans.map(({ from, to }, i) => {
    const count = counts[i] ?? 0;
    const end = x(addDays(to, 1));
    return { unit, days: { from, to }, x: round(x(from)), width: round(end - x(from)), count, share: count / most } as const;
  });
  const [from, until] = [x(laterOf(shown.from, first)), x(addDays(earlierOf(shown.to, last), 1))];
  return { width, parts, shown: { x: round(from), width: round(Math.max(3, until - from)) } };
}

const isIn = ({ from, to }: Days, day: Days['from']): boolean => day >= from && day <= to;

const yearsIn = (months: readonly Days[]): readonly Days[] => {
  const years = new Map(months.map(({ from }) => [yearOf(from).from, yearOf(from)] as const));
  return [...years.values()];
};
