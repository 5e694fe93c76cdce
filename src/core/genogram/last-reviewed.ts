import type { EntryOf } from '../entry/entry.ts';
import type { Picture } from '../picture/picture.ts';
import { compareSpans, type Span } from '../time/span.ts';

/** That the drawing of a family was gone through: when, by which agency, and in the entry's text what was changed or is missing. */
export interface Reviewed {
  readonly entry: EntryOf<'note'>;
  /** The day on which it was gone through; in a demonstration the day that was shown. */
  readonly on: Span;
}

/**
 * When a family's genogram was last gone through, as far as this vantage may know by this day; nothing where no record says so. `demonstrated` are
 * entries written in a demonstration, which count from the day that was shown when they were written.
 */
export function lastReviewed(p: Picture, demonstrated: readonly EntryOf<'note'>[] = []): Reviewed | undefined {
  const isOf = ({ facts, about }: EntryOf<'note'>): boolean => facts.reviewed === 'genogram' && about.includes(p.child);
  const shown = demonstrated.filter(({ facts }) => facts.shownOn !== undefined && facts.shownOn.latest <= p.today);
  return [...p.known.reviews.filter(({ facts }) => facts.shownOn === undefined), ...shown]
    .filter(isOf)
    .map((entry): Reviewed => ({ entry, on: entry.facts.shownOn ?? entry.when }))
    .sort((a, b) => compareSpans(a.on, b.on) || a.entry.recorded - b.entry.recorded || a.entry.order - b.entry.order)
    .at(-1);
}
