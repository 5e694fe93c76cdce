import { type Day, monthNames, yearMonthDay } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';
import type { DateGrain } from '../key.ts';

/** A date as the publication tells it. Of two days the later is never told before the earlier: `place` says where it stands among all that are told so. */
export interface Blurred {
  readonly text: string;
  readonly place: number;
}

/** How dates are told; for ages, whose and by which alias. */
export interface Blurring {
  readonly grain: DateGrain;
  readonly child?: { readonly born: Span; readonly alias: string };
}

const seasons = ['winter', 'spring', 'summer', 'autumn'] as const;

/** A month's season: winter is December to February, and is called by both its years. */
export function seasonOf(year: number, month: number): Blurred {
  const n = Math.floor((month % 12) / 3);
  const begins = month <= 2 ? year - 1 : year;
  const text = n === 0 ? `winter ${begins}-${String((begins + 1) % 100).padStart(2, '0')}` : `${seasons[n]} ${year}`;
  return { text, place: begins * 4 + (n === 0 ? 3 : n - 1) };
}

/** The season of a month whose year was not said. */
export const seasonNamed = (month: number): string => seasons[Math.floor((month % 12) / 3)] ?? 'winter';

/** A day as finely as the grain allows. */
export function blurDay(day: Day, { grain, child }: Blurring): Blurred {
  const { year, month, day: ofMonth } = yearMonthDay(day);
  switch (grain) {
    case 'day':
      return { text: `${ofMonth} ${monthNames[month - 1]} ${year}`, place: day };
    case 'month':
      return { text: `${monthNames[month - 1]} ${year}`, place: year * 12 + month };
    case 'season':
      return seasonOf(year, month);
    case 'year':
      return { text: String(year), place: year };
    case 'age':
      return child === undefined ? { text: String(year), place: year } : ageAt(day, child);
  }
}

/** An age in months to two years, then in years; before the birth, in months before it. */
function ageAt(day: Day, { born, alias }: { readonly born: Span; readonly alias: string }): Blurred {
  const months = monthsBetween(born.earliest, day);
  if (months < 0) return { text: `${-months === 1 ? 'a month' : `${-months} months`} before ${alias} was born`, place: months };
  if (months === 0) return { text: `before ${alias} was a month old`, place: 0 };
  const years = Math.floor(months / 12);
  const said = months < 24 ? `${months} ${months === 1 ? 'month' : 'months'}` : `${years} years`;
  return { text: `when ${alias} was ${said} old`, place: months < 24 ? months : years * 12 };
}

function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [yearMonthDay(from), yearMonthDay(to)];
  const whole = (b.year - a.year) * 12 + (b.month - a.month) - (b.day < a.day ? 1 : 0);
  return whole;
}
