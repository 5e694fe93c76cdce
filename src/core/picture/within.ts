import type { Entry } from '../entry/entry.ts';
import { addDays, type Day } from '../time/day.ts';
import { overlaps } from '../time/span.ts';
import { onceFor } from './memo.ts';
import type { Picture } from './picture.ts';

/** Places in the order of recording, of the entries of each day, and of those that are not of one day. */
interface ByDay {
  readonly exact: ReadonlyMap<Day, readonly number[]>;
  readonly vague: readonly number[];
}

const byDay = onceFor((p: Picture): ByDay => {
  const exact = new Map<Day, number[]>();
  const vague: number[] = [];
  for (const [place, { when }] of p.entries.entries()) {
    if (when.earliest !== when.latest) vague.push(place);
    else {
      const held = exact.get(when.latest);
      if (held === undefined) exact.set(when.latest, [place]);
      else held.push(place);
    }
  }
  return { exact, vague };
});

/** Over more days than this, going through all entries is no slower. */
const fewDays = 60;

/** The picture's entries that may have happened within these days, both ends counted, in the order in which they were recorded. */
export function entriesWithin(p: Picture, from: Day, to: Day): readonly Entry[] {
  const isWithin = (entry: Entry | undefined): entry is Entry => entry !== undefined && overlaps(entry.when, from, to);
  if (!(to - from <= fewDays)) return p.entries.filter(isWithin);
  const { exact, vague } = byDay(p);
  const places = vague.filter((place) => isWithin(p.entries[place]));
  for (let day = from; day <= to; day = addDays(day, 1)) places.push(...(exact.get(day) ?? []));
  return places.sort((a, b) => a - b).flatMap((place) => p.entries[place] ?? []);
}
