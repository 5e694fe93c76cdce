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

/** By family, days times children that were open within [from, until). */
export type OpenDays = ReadonlyMap<string, number>;

export function openDaysIn({ from, until }: Quarter, open: readonly OpenWork[]): OpenDays {
  const families = new Map<string, number>();
  for (const work of open) {
    const [first, last] = [Math.max(from, work.from), Math.min(until, work.until ?? until)];
    if (last > first) families.set(work.family, (families.get(work.family) ?? 0) + (last - first) * work.children);
  }
  return families;
}

/** What was asked within [from, until), beside what was open then. What is asked of a family whose work is not open then counts, with no days. */
export function exposedTo({ from, until }: Quarter, asked: readonly Pick<Asked, 'family' | 'on'>[], open: OpenDays): Exposed {
  const families = new Map<string, { asked: number; days: number }>();
  let [total, days] = [0, 0];
  for (const [family, own] of open) {
    families.set(family, { asked: 0, days: own });
    days += own;
  }
  for (const { family, on } of asked) {
    if (on < from || on >= until) continue;
    const held = families.get(family) ?? { asked: 0, days: 0 };
    families.set(family, held);
    held.asked += 1;
    total += 1;
  }
  return { families, asked: total, days, long: daysBetween(from, until) };
}

export const exposedIn = (within: Quarter, asked: readonly Pick<Asked, 'family' | 'on'>[], open: readonly OpenWork[]): Exposed =>
  exposedTo(within, asked, openDaysIn(within, open));

/** How often asked per 100 open children in a quarter of a year. Nothing where no work was open. */
export const per100 = ({ asked, days }: Pick<Exposed, 'asked' | 'days'>): number | undefined =>
  days === 0 ? undefined : (asked / days) * daysOfQuarter * 100;

/** Days of a quarter, on average. */
const daysOfQuarter = 365.25 / 4;
