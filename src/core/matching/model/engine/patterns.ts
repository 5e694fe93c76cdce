/** Every way in which pairs were found to compare: a tree of levels, a step a feature, whose ends are numbered as they are first met. */
export interface Patterns {
  /** How many there are. */
  readonly count: () => number;
  /** The place one step on from a place of the tree; 0 is its root. */
  readonly step: (from: number, level: number) => number;
  /** The number of the pattern that ends at a place. */
  readonly endAt: (place: number) => number;
  /** The levels of every pattern so far, one after another, with room behind them. */
  readonly levels: () => Uint8Array;
}

/** @param features how many levels a pattern has */
export function patternsOf(features: number): Patterns {
  // By place of the tree times eight plus a level: the next place. By place: the place before, the level that led there, the number of its pattern plus one.
  let children = new Int32Array(8 * 1024);
  let parents = new Int32Array(1024);
  let ends = new Int32Array(1024);
  let places = 1;
  const last: number[] = [];
  // The levels of the patterns, of which so many are laid out.
  let all = new Uint8Array(1024 * features);
  let laid = 0;
  return {
    count: () => last.length,
    step: (from, level) => {
      const at = from * 8 + level;
      const known = children[at] ?? 0;
      if (known !== 0) return known;
      if (places === parents.length) [children, parents, ends] = [twice(children), twice(parents), twice(ends)];
      children[at] = places;
      parents[places] = at;
      places += 1;
      return places - 1;
    },
    endAt: (place) => {
      const known = ends[place] ?? 0;
      if (known !== 0) return known - 1;
      last.push(place);
      ends[place] = last.length;
      return last.length - 1;
    },
    levels: () => {
      if (last.length * features > all.length) {
        const larger = new Uint8Array(Math.max(last.length * features, all.length * 2));
        larger.set(all);
        all = larger;
      }
      for (; laid < last.length; laid += 1)
        for (let feature = features - 1, at = parents[last[laid] ?? 0] ?? 0; feature >= 0; feature -= 1, at = parents[at >> 3] ?? 0)
          all[laid * features + feature] = at & 7;
      return all;
    },
  };
}

function twice(of: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(of.length * 2);
  larger.set(of);
  return larger;
}
