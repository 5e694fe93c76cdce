import { addMonths, type Day, dayOf, daysBetween, daysInMonth, monthNames, yearMonthDay } from '../../../../core/time/day.ts';

/** A month on the drawing: months with more in them are drawn wider, and every month is marked. */
export interface Month {
  readonly x: number;
  readonly width: number;
  readonly label: string;
  readonly year: string | undefined;
}

export interface TimeScale {
  readonly x: (day: Day) => number;
  readonly months: readonly Month[];
  readonly width: number;
}

const narrowest = 10;
const eachDay = 17;
const labelNeeds = 30;

const firstOfMonth = (day: Day): Day => {
  const { year, month } = yearMonthDay(day);
  return dayOf(year, month, 1);
};

/** Lays the months from the first to the last of these days side by side. It is made from nothing but the days it is given. */
export function timeScale(days: readonly Day[], left: number, atLeast: number): TimeScale {
  const finite = days.filter((day) => Number.isFinite(day));
  const [first, last] = [Math.min(...finite) as Day, Math.max(...finite) as Day];
  const starts: Day[] = [];
  for (let month = firstOfMonth(first); month <= last; month = addMonths(month, 1)) starts.push(month);
  const busy = starts.map((start) => new Set(finite.filter((day) => day >= start && day < addMonths(start, 1))).size);
  const natural = busy.map((count) => Math.max(narrowest, count * eachDay));
  const total = natural.reduce((sum, width) => sum + width, 0);
  const stretch = Math.max(1, atLeast / total);
  let x = left;
  const months = starts.map((start, i): Month & { readonly start: Day; readonly length: number } => {
    const { year, month } = yearMonthDay(start);
    const width = (natural[i] ?? narrowest) * stretch;
    const at = {
      x,
      width,
      start,
      length: daysInMonth(year, month),
      label: width >= labelNeeds ? (monthNames[month - 1] ?? '').slice(0, 3) : '',
      year: month === 1 || i === 0 ? String(year) : undefined,
    };
    x += width;
    return at;
  });
  const end = x;
  return {
    months,
    width: end - left,
    x: (day) => {
      if (day <= first) return within(months[0], first, left);
      const held = months.findLast(({ start }) => start <= day);
      return held === undefined ? left : Math.min(end, within(held, day, left));
    },
  };
}

const within = (
  month: { readonly x: number; readonly width: number; readonly start: Day; readonly length: number } | undefined,
  day: Day,
  left: number,
): number =>
  month === undefined
    ? left
    : month.x + (month.width * (Math.min(daysBetween(month.start, day), month.length) + 0.5)) / (month.length + 0.5);
