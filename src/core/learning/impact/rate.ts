import { daysBetween } from '../../time/day.ts';
import type { Asked, OpenWork } from './asked.ts';
import type { Quarter } from './quarter.ts';

/** What was asked in a stretch of days, and with how many children work was open: of each family, and of all. */
export interface Exposed {
  /** By family: how often asked, and days times children that were open. */
  readonly families: ReadonlyMap<string, { readonly asked: number; readonly days: number }>;
  readonly asked: number;
  readonly days: number;
  /** How many days the stretch has. */
  readonly long: number;
}

/** Counts within [from, until). What is asked of a family whose work is not open then counts, with no days. */
export function exposedIn({ from, until }: Quarter, asked: readonly Pick<Asked, 'family' | 'on'>[], open: readonly OpenWork[]): Exposed {
  const families = new Map<string, { asked: number; days: number }>();
  const of = (family: string): { asked: number; days: number } => {
    const held = families.get(family) ?? { asked: 0, days: 0 };
    families.set(family, held);
    return held;
  };
  for (const work of open) {
    const [first, last] = [Math.max(from, work.from), Math.min(until, work.until ?? until)];
    if (last > first) of(work.family).days += (last - first) * work.children;
  }
  for (const one of asked) if (one.on >= from && one.on < until) of(one.family).asked += 1;
  const sum = (key: 'asked' | 'days'): number => [...families.values()].reduce((total, one) => total + one[key], 0);
  return { families, asked: sum('asked'), days: sum('days'), long: daysBetween(from, until) };
}

/** How often asked per 100 open children in a quarter of a year. Nothing where no work was open. */
export const per100 = ({ asked, days }: Pick<Exposed, 'asked' | 'days'>): number | undefined =>
  days === 0 ? undefined : (asked / days) * daysOfQuarter * 100;

/** Days of a quarter, on average. */
const daysOfQuarter = 365.25 / 4;
