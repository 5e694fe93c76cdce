import type { AgencyId } from '../entry/ids.ts';
import { type Day, daysBetween } from '../time/day.ts';
import type { Replayed } from './replay.ts';

/** The concerns of a replay that are put to an agency. */
export const askedOf = (replayed: readonly Replayed[], agency: AgencyId): readonly Replayed[] =>
  replayed.filter(({ ask }) => ask.some((one) => one.agency === agency));

/** How many prompts a child of the case comes to in a month of it, whole days counted; a month is a twelfth of 365.25 days. */
export function promptsPerChildMonth(prompts: number, children: number, from: Day, until: Day): number {
  const months = (daysBetween(from, until) + 1) / (365.25 / 12);
  return months <= 0 || children === 0 ? 0 : prompts / children / months;
}

/** The middle of a list of numbers; between the two in the middle where there is no one in the middle. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
