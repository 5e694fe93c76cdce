import type { Entry } from '../entry/entry.ts';
import { added, grouped, heldWith } from './growing.ts';
import type { Picture } from './picture.ts';

/** All that is read beside an entry: what is kept is read anew where any of it is another. */
type Beside = (p: Picture) => readonly unknown[];

/**
 * What is read from each of the picture's entries by itself, in the light of who is who. It is read once, when the entry arrives, for as
 * long as all that `of` names is the very same: so it may depend on nothing else of the picture, nor on the day.
 */
export function readOnce<T>(of: Beside, read: (p: Picture, entry: Entry) => readonly T[]): (p: Picture) => readonly T[] {
  const held = heldWith<Picture, readonly T[]>(of, [], (p, before, more) =>
    added(
      before,
      more.flatMap((entry) => read(p, entry)),
    ),
  );
  return (p) => held(p, p.entries);
}

/** The picture's entries by what is read from each: the people whom it shows to be something. Each stands once under a key. */
export function groupedOnce<K>(
  of: Beside,
  keysOf: (p: Picture, entry: Entry) => readonly K[],
): (p: Picture) => ReadonlyMap<K, readonly Entry[]> {
  const held = heldWith<Picture, ReadonlyMap<K, readonly Entry[]>>(of, new Map(), (p, before, more) =>
    grouped(before, more, (entry) => keysOf(p, entry)),
  );
  return (p) => held(p, p.entries);
}
