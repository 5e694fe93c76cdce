import { groupsOf } from './lines-of.ts';
import type { Line } from './page.ts';

/** Strips are looked at in so many parts of a point, and are at least so many parts wide. */
const parts = 4;
const leastGutter = 5;

/**
 * Where the columns of an unruled table part: the upright strips that next to no line of it writes over. Nothing where there are fewer than two columns, or
 * too few lines to tell.
 */
export function guttersOf(lines: readonly Line[], width: number): readonly number[] {
  const tabular = lines.filter((line) => groupsOf(line).length > 1);
  if (tabular.length < 3) return [];
  const count = new Uint32Array(Math.ceil(width * parts) + 2);
  for (const { pieces } of tabular) {
    for (const { left, right } of inksOf(pieces)) {
      for (let x = Math.max(0, Math.floor(left * parts)); x <= Math.min(count.length - 1, Math.floor(right * parts)); x += 1)
        count[x] = (count[x] ?? 0) + 1;
    }
  }
  const few = Math.floor(tabular.length * 0.01);
  const found: number[] = [];
  let from = count.findIndex((n) => n > few);
  for (let x = from; x < count.length && from >= 0; x += 1) {
    if ((count[x] ?? 0) > few) {
      // The next column begins here.
      if (x - from > leastGutter) found.push((from + x) / 2 / parts);
      from = x;
    }
  }
  return found;
}

/** Pieces as ink: those that touch are one. */
export function inksOf(pieces: Line['pieces']): readonly { readonly left: number; readonly right: number }[] {
  const inks: { left: number; right: number }[] = [];
  for (const { left, right, size } of pieces) {
    const last = inks.at(-1);
    if (last !== undefined && left - last.right < 0.12 * size) last.right = Math.max(last.right, right);
    else inks.push({ left, right });
  }
  return inks;
}
