/** Draws that follow from a seed alone: the same seed gives the same draws in the same order, on every machine. */
export interface Chance {
  /** A whole number, both ends counted. */
  readonly between: (least: number, most: number) => number;
  /** True so often: 0 never, 1 always. */
  readonly happens: (share: number) => boolean;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** Draws of its own for a part of the world, so that more of one part changes nothing in another. */
  readonly apart: (part: string) => Chance;
}

/** Draws from a seed. */
export function chanceFrom(seed: number | string): Chance {
  const name = String(seed);
  let state = hashOf(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    happens: (share) => next() < share,
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
    apart: (part) => chanceFrom(`${name}/${part}`),
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
