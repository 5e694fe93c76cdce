import type { Entry } from '../../entry/entry.ts';
import { daysBetween } from '../../time/day.ts';
import { onceFor } from '../memo.ts';
import { mayFollow } from '../recorded-order.ts';
import { saysBetter, saysPoor } from '../words/change-words.ts';
import { stepsBetter } from './grades.ts';

/** A look at something, and a later look at the same thing that shows it better. */
export interface Change {
  readonly before: Entry;
  readonly after: Entry;
}

/** What makes a change: so many steps of a scale, or in words, within so many days. */
export interface ChangeLimits {
  readonly steps: number;
  readonly within: number;
  readonly higherIsWorse: boolean;
}

/** True where the second look shows the same thing better: by the scale that both give, else from a poor state to a better one in words. */
export function isBetter(before: Entry, after: Entry, { steps, within, higherIsWorse }: ChangeLimits): boolean {
  if (daysBetween(before.when.latest, after.when.earliest) > within) return false;
  if (before.id === after.id || !mayFollow(after, before) || !isOfSame(before, after)) return false;
  const better = stepsBetter(before, after, higherIsWorse);
  return better === undefined ? saysPoor(before) && saysBetter(after) : better >= steps;
}

const ofHome: ReadonlySet<string> = new Set(['home-conditions', 'neglect']);

/** True where an entry is of the home and how it is kept. */
export const isOfHome = onceFor(
  (entry: Entry): boolean =>
    entry.themes.some((theme) => ofHome.has(theme)) || (entry.kind === 'observation' && entry.facts.nature === 'home-conditions'),
);

/** The same sign; or, where neither names one, both of the home, or on one thread. */
function isOfSame(a: Entry, b: Entry): boolean {
  const [one, other] = [signOf(a), signOf(b)];
  if (one !== undefined && other !== undefined) return one === other;
  return (isOfHome(a) && isOfHome(b)) || (a.thread !== undefined && a.thread === b.thread);
}

const signOf = onceFor((entry: Entry): string | undefined =>
  entry.kind === 'observation' ? entry.facts.sign?.trim().toLowerCase() : undefined,
);
