import { type Day, daysBetween } from '../../time/day.ts';
import { type EffectEvidence, type Evidence, isOfEffect } from './evidence.ts';

/** Evidence of practice or outcome that is dated after the action was done, by so many days: one at least. */
export interface Later {
  readonly evidence: EffectEvidence;
  readonly daysAfter: number;
}
type Some = readonly [Later, ...Later[]];

/** What is known of the effect of an action that was done. There is no way to say "shown" but by later evidence of practice or outcome (R219). */
export type Effect =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'shown'; readonly by: Some }
  /** Practice or outcome was looked at afterwards, and no change was seen or none could be told. */
  | { readonly kind: 'looked-for'; readonly by: Some }
  | { readonly kind: 'not-measurable'; readonly because: string };

/**
 * The latest look that could tell speaks: what held for a year and then did not is not shown. What was looked at on the day itself, or before, says nothing of
 * what came after.
 */
export function effectOf(done: Day, attached: readonly Evidence[], notMeasurable: string | undefined): Effect {
  const later = attached
    .filter(isOfEffect)
    .filter(({ on }) => on > done)
    .toSorted((a, b) => a.on - b.on)
    .map((evidence) => ({ evidence, daysAfter: daysBetween(done, evidence.on) }));
  const told = later.findLast(({ evidence }) => evidence.shows !== 'cannot-tell');
  const [first, ...rest] = told?.evidence.shows === 'changed' ? later.filter(({ evidence }) => evidence.shows === 'changed') : later;
  if (first !== undefined && told?.evidence.shows === 'changed') return { kind: 'shown', by: [first, ...rest] };
  if (notMeasurable !== undefined) return { kind: 'not-measurable', because: notMeasurable };
  return first === undefined ? { kind: 'unknown' } : { kind: 'looked-for', by: [first, ...rest] };
}
