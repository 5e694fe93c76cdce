import type { AgencyId } from '../entry/ids.ts';
import { type Day, daysBetween } from '../time/day.ts';
import type { Replayed } from './replay.ts';

/** Concerns that are put to people as one prompt: raised on one day, to the same agencies, on the same evidence (rule 22). */
export interface ReplayedPrompt {
  /** The key of its first concern. */
  readonly id: string;
  readonly raised: Day;
  readonly concerns: readonly Replayed[];
}

/** The prompts of a replay, in the order in which they were raised. */
export function promptsOf(replayed: readonly Replayed[]): readonly ReplayedPrompt[] {
  const merged = new Map<string, { readonly id: string; readonly raised: Day; readonly concerns: Replayed[] }>();
  for (const one of replayed.toSorted((a, b) => a.raised - b.raised)) {
    const held = merged.get(sameFor(one));
    if (held === undefined) merged.set(sameFor(one), { id: one.key, raised: one.raised, concerns: [one] });
    else held.concerns.push(one);
  }
  return [...merged.values()];
}

/** Evidence that joined later does not divide what was asked as one. */
function sameFor({ raised, ask, evidence }: Replayed): string {
  const agencies = [...new Set(ask.map(({ agency }) => agency))].sort();
  const entries = evidence.flatMap(({ entry, from }) => (from === raised ? [entry] : [])).sort();
  return [raised, agencies.join(' '), entries.join(' ')].join('|');
}

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
