/** Something that lies across the drawing from one place to another, and wants a height of its own. */
export interface Level {
  readonly from: number;
  readonly to: number;
}

/** Gives each a track so that none on one track touch; in the order given, each on the first track that is free and beyond those it must be beyond. */
export function tracksFor(
  levels: readonly Level[],
  isBeyond: (later: number, earlier: number) => boolean = () => false,
): readonly number[] {
  const tracks: number[] = [];
  levels.forEach((level, i) => {
    let track = 0;
    for (let j = 0; j < i; j += 1) if (isBeyond(i, j) && touch(level, levels[j])) track = Math.max(track, (tracks[j] ?? 0) + 1);
    while (levels.some((other, j) => j < i && tracks[j] === track && touch(level, other))) track += 1;
    tracks.push(track);
  });
  return tracks;
}

/** So near is too near for two lines on one height. */
const room = 6;
const touch = (a: Level, b: Level | undefined): boolean => b !== undefined && a.from < b.to + room && b.from < a.to + room;

/** A union's line down to its children. */
export interface Comb extends Level {
  readonly trunk: number;
  readonly drops: readonly number[];
}

/** Lines of `lower` and `upper` that cross where the one bar lies below the other. Lines that would run over each other count too. */
const crossed = (upper: Comb, lower: Comb): number =>
  upper.drops.filter((x) => x >= lower.from && x <= lower.to).length + (lower.trunk >= upper.from && lower.trunk <= upper.to ? 1 : 0);

/** The order in which bars lie one below the other so that few lines cross: the uppermost first. */
export function stacked(combs: readonly Comb[]): readonly number[] {
  const left = new Set(combs.keys());
  const order: number[] = [];
  while (left.size > 0) {
    let best: { readonly comb: number; readonly loss: number } | undefined;
    for (const i of left) {
      let loss = 0;
      for (const j of left) {
        const [one, other] = [combs[i], combs[j]];
        if (i !== j && one !== undefined && other !== undefined && touch(one, other))
          loss += Math.max(0, crossed(one, other) - crossed(other, one));
      }
      if (best === undefined || loss < best.loss) best = { comb: i, loss };
    }
    if (best === undefined) break;
    order.push(best.comb);
    left.delete(best.comb);
  }
  return order;
}
