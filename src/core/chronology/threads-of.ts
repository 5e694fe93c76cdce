import type { EntryOf } from '../entry/entry.ts';
import { givesReading, reachedAt } from '../ledger/knowledge.ts';
import type { Picture } from '../picture/picture.ts';
import type { Mark, Thread } from './scene.ts';

/**
 * A thread for each agency that an entry was given to: to the first instant at which it arrived there, or, for what was sent and had not
 * arrived by then, with an open end, so that nothing after the day shown is told. What was taken back before it arrived has no thread.
 */
export function threadsOf(marks: readonly Mark[], { known, now }: Picture): readonly Thread[] {
  const shares = Map.groupBy(known.shares, ({ facts }) => facts.of);
  return marks.flatMap((mark): readonly Thread[] => {
    if (mark.had.kind === 'not-had') return [];
    const own = shares.get(mark.id) ?? [];
    const sent = own.filter(givesReading);
    const receivers = Map.groupBy(sent, ({ facts }) => facts.with);
    return [...receivers].flatMap(([to, given]): readonly Thread[] => {
      if (to === undefined || to === mark.lane) return [];
      const base = { of: mark.id, from: mark.lane, to, left: mark.recorded };
      const [at] = given
        .map((share) => reachedAt(share, 'recorded'))
        .filter((reached) => reached <= now)
        .sort((a, b) => a - b);
      if (at !== undefined) return [{ ...base, end: { kind: 'arrived', at: at < mark.recorded ? mark.recorded : at } }];
      return given.every((share) => isRecalled(share, own)) ? [] : [{ ...base, end: { kind: 'on-its-way' } }];
    });
  });
}

const isRecalled = (share: EntryOf<'share'>, all: readonly EntryOf<'share'>[]): boolean =>
  all.some(({ facts, order }) => facts.status === 'recalled' && facts.with === share.facts.with && order > share.order);
