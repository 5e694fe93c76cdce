import type { Entry } from '../entry/entry.ts';
import { addDays, type Day } from '../time/day.ts';
import { overlaps } from '../time/span.ts';
import { onceFor } from './memo.ts';
import type { Picture } from './picture.ts';

/**
 * Places in the order of recording: of the entries of each day, of those that may have been on some of few days by each stretch of days in
 * which they may have been, and of those that may have been on many.
 */
interface ByDay {
  readonly exact: ReadonlyMap<Day, readonly number[]>;
  readonly short: ReadonlyMap<number, readonly number[]>;
  readonly long: readonly number[];
}

/** How many days a stretch has, and of how many stretches a short entry may be (ours). */
const stretchDays = 30;
const fewStretches = 4;
const stretchOf = (day: Day): number => Math.floor(day / stretchDays);

const byDay = onceFor((p: Picture): ByDay => {
  const exact = new Map<Day, number[]>();
  const short = new Map<number, number[]>();
  const long: number[] = [];
  for (const [place, { when }] of p.entries.entries()) {
    const [first, last] = [stretchOf(when.earliest), stretchOf(when.latest)];
    if (when.earliest === when.latest) add(exact, when.latest, place);
    else if (!(last - first < fewStretches)) long.push(place);
    else for (let stretch = first; stretch <= last; stretch += 1) add(short, stretch, place);
  }
  return { exact, short, long };
});

function add<K>(places: Map<K, number[]>, key: K, place: number): void {
  const held = places.get(key);
  if (held === undefined) places.set(key, [place]);
  else held.push(place);
}

/** Over more days than this, going through all entries is no slower. */
const fewDays = 60;

/** The picture's entries that may have happened within these days, both ends counted, in the order in which they were recorded. */
export function entriesWithin(p: Picture, from: Day, to: Day): readonly Entry[] {
  const isWithin = (entry: Entry | undefined): entry is Entry => entry !== undefined && overlaps(entry.when, from, to);
  if (!(to - from <= fewDays)) return p.entries.filter(isWithin);
  const { exact, short, long } = byDay(p);
  const places = new Set(long.filter((place) => isWithin(p.entries[place])));
  for (let stretch = stretchOf(from); stretch <= stretchOf(to); stretch += 1)
    for (const place of short.get(stretch) ?? []) if (isWithin(p.entries[place])) places.add(place);
  for (let day = from; day <= to; day = addDays(day, 1)) for (const place of exact.get(day) ?? []) places.add(place);
  return [...places].sort((a, b) => a - b).flatMap((place) => p.entries[place] ?? []);
}
