import { textWidth } from '../drawing/words-in-lines.ts';
import { addDays, addMonths, type Day, dayOf, monthNames, yearMonthDay } from '../time/day.ts';
import { clockTime, instantOf, startOf } from '../time/instant.ts';
import { type Axis, markRoom, round, type Tick, type TickUnit } from './layout.ts';
import type { Days, Stretch, TimeScale } from './time-scale.ts';

const size = 13;
/** Its words stand in from its line. */
const indent = 3;
const gap = 3;
/** Room under the labels for the signs of the folds. */
const axisFoot = 12;
const unitsFrom: readonly (readonly [TickUnit, number])[] = [
  ['year', 0],
  ['month', 0],
  ['day', markRoom],
  ['hour', 400],
];

/** Years and months along the top; days and hours under them where there is room. A label that would run into the one before it is left out. */
export function axisOf(scale: TimeScale): Axis {
  const units = unitsFrom.filter(([, least]) => scale.dayWidth >= least).map(([unit]) => unit);
  const ticks = units.flatMap((unit, row): readonly Tick[] => {
    let free = -Infinity;
    return ticksOf(unit, scale).map(({ text, x, days }) => {
      const width = Math.max(markRoom, textWidth(text, size) + 2 * indent);
      const fits = x >= free && x + width <= scale.width;
      if (fits) free = x + width + gap;
      return { unit, x: round(x), days, label: fits ? { text, x: round(x), y: row * markRoom, width: round(width) } : undefined };
    });
  });
  const folds = scale.stretches
    .filter(({ folded }) => folded)
    .map(({ from, until, x, width }) => ({ from, to: addDays(until, -1), x: round(x), width: round(width) }));
  return { height: units.length * markRoom + axisFoot, ticks, folds, quiet: scale.quiet };
}

interface Mention {
  readonly text: string;
  readonly x: number;
  readonly days: Days;
}

/** A tick at the start of each year, month or day that is not folded, and where a stretch begins in the middle of one, there. */
function ticksOf(unit: TickUnit, scale: TimeScale): readonly Mention[] {
  const open = scale.stretches.filter(({ folded }) => !folded);
  if (unit === 'hour') return open.flatMap((stretch) => daysIn(stretch).flatMap((day) => hoursOf(day, scale)));
  let said = '';
  return open.flatMap((stretch) =>
    daysIn(stretch).flatMap((day): readonly Mention[] => {
      const { text, days } = named(unit, day);
      const key = `${days.from}`;
      if (key === said) return [];
      said = key;
      return [{ text, days, x: scale.x(startOf(day)) }];
    }),
  );
}

const daysIn = ({ from, until }: Stretch): readonly Day[] => Array.from({ length: until - from }, (_, i) => addDays(from, i));

const hoursOf = (day: Day, scale: TimeScale): readonly Mention[] =>
  [0, 3, 6, 9, 12, 15, 18, 21].map((hour) => ({
    text: clockTime(hour * 60),
    x: scale.x(hour === 0 ? startOf(day) : instantOf(day, hour * 60)),
    days: { from: day, to: day },
  }));

function named(unit: 'year' | 'month' | 'day', on: Day): { readonly text: string; readonly days: Days } {
  const { year, month, day } = yearMonthDay(on);
  switch (unit) {
    case 'year':
      return { text: String(year), days: yearOf(on) };
    case 'month':
      return { text: (monthNames[month - 1] ?? '').slice(0, 3), days: monthOf(on) };
    case 'day':
      return { text: String(day), days: { from: on, to: on } };
  }
}

export function monthOf(on: Day): Days {
  const { year, month } = yearMonthDay(on);
  const from = dayOf(year, month, 1);
  return { from, to: addDays(addMonths(from, 1), -1) };
}

export function yearOf(on: Day): Days {
  const { year } = yearMonthDay(on);
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
}
