/** How often something is so, and of how many families. */
export interface Tally {
  readonly count: number;
  readonly families: number;
}

/**
 * A table of counts. Its rows are a tree: the first is the whole, and each other is a part of an earlier one; a row that has parts is their sum. Its first column is the total; the
 * others stand in groups, and each group adds up to the total.
 */
export interface CountedTable {
  readonly rows: readonly { readonly partOf?: number }[];
  /** Columns after the first, in groups: `[[1, 2, 3], [4, 5]]`. */
  readonly groups: readonly (readonly number[])[];
  readonly cells: readonly (readonly Tally[])[];
}

/** Which cells of a table may be told, row by row. */
export type Told = readonly (readonly boolean[])[];

/** A change of whole numbers along rows, or along columns, after which a table still adds up: where it goes up and where down. */
type Move = readonly { readonly at: number; readonly sign: 1 | -1 }[];

/**
 * Which cells are told. A count of fewer families than `fewest`, or under it, is held back; and with it as many others as it takes that it cannot be worked out. A cell is safe once there is
 * another table that adds up, has the same told cells, no negative count and none of nothing where this has some, and has another count in that cell: so neither sums nor differences, of rows,
 * columns, totals or groups together, give it away. The smallest are held back first. A count of nothing is told.
 */
export function toldCells(table: CountedTable, fewest: number): Told {
  const { rows, cells } = table;
  const held = cells.map((row) => row.map(({ count, families }) => count > 0 && (count < fewest || families < fewest)));
  const ways = waysOf(table);
  // What is held for the sake of another must itself be safe: gone through until nothing more is added.
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const [r] of rows.entries())
      for (const [c, isHeld] of (held[r] ?? []).entries()) {
        if (!isHeld) continue;
        const cheapest = ways(held, r, c);
        for (const [row, column] of cheapest) {
          const line = held[row];
          if (line === undefined || line[column] === true) continue;
          line[column] = true;
          isMore = true;
        }
      }
  }
  return held.map((row) => row.map((isHeld) => !isHeld));
}

type Cells = readonly (readonly [number, number])[];

/** How a held cell may be other than it is: the cells that are changed with it, of which as little as may be is told so far. */
function waysOf({ rows, groups, cells }: CountedTable): (held: readonly (readonly boolean[])[], r: number, c: number) => Cells {
  const count = (r: number, c: number): number => cells[r]?.[c]?.count ?? 0;
  const pathOf = (r: number): readonly number[] => {
    const up = rows[r]?.partOf;
    return up === undefined ? [r] : [r, ...pathOf(up)];
  };
  const parts = new Set(rows.flatMap(({ partOf }) => (partOf === undefined ? [] : [partOf])));
  const leaves = rows.flatMap((_, r) => (parts.has(r) || count(r, 0) === 0 ? [] : [pathOf(r)]));
  const groupOf = (c: number): readonly number[] | undefined => groups.find((group) => group.includes(c));

  return (held, r, c) => {
    let best: { readonly cost: number; readonly cells: Cells } | undefined;
    // What a change costs in one column: what would have to be held back for it. Of nothing there is nothing to take, and of one nothing that leaves some.
    const costIn = (move: Move, column: number, direction: 1 | -1): number => {
      let cost = 0;
      for (const { at, sign } of move) {
        const here = count(at, column);
        if (here === 0 || (sign * direction < 0 && here < 2)) return Infinity;
        if (held[at]?.[column] !== true) cost += here;
      }
      return cost;
    };
    const cheapestOf = (move: Move, columns: readonly number[], direction: 1 | -1): readonly [number, number] => {
      let found: readonly [number, number] = [Infinity, -1];
      for (const column of columns) {
        const cost = costIn(move, column, direction);
        if (cost < found[0]) found = [cost, column];
      }
      return found;
    };
    const consider = (move: Move, chosen: readonly (readonly [number, number])[]): void => {
      const cost = chosen.reduce((sum, [one]) => sum + one, 0);
      if (cost === Infinity || (best !== undefined && best.cost <= cost)) return;
      best = { cost, cells: chosen.flatMap(([, column]) => move.map(({ at }): readonly [number, number] => [at, column])) };
    };
    for (const move of rowMoves(r)) {
      for (const direction of [1, -1] as const) {
        const own: readonly [number, number] = [costIn(move, c, direction), c];
        if (own[0] === Infinity) continue;
        const group = groupOf(c);
        if (group !== undefined) {
          const others = group.filter((one) => one !== c);
          consider(move, [own, cheapestOf(move, others, direction === 1 ? -1 : 1)]);
          consider(move, [
            own,
            [costIn(move, 0, direction), 0],
            ...groups.filter((one) => one !== group).map((one) => cheapestOf(move, one, direction)),
          ]);
        } else consider(move, [own, ...groups.map((one) => cheapestOf(move, one, direction))]);
        if (best?.cost === 0) return best.cells;
      }
    }
    return best?.cells ?? [];
  };

  /** One more at a part, and with it at all that it is a part of; or one more at a part and one fewer at another, for which what both are parts of stays as it is. */
  function* rowMoves(r: number): Generator<Move> {
    for (const up of leaves) {
      if (!up.includes(r)) continue;
      yield up.map((at) => ({ at, sign: 1 }));
      for (const down of leaves) {
        if (down === up || down.includes(r)) continue;
        yield [
          ...up.flatMap((at) => (down.includes(at) ? [] : [{ at, sign: 1 as const }])),
          ...down.flatMap((at) => (up.includes(at) ? [] : [{ at, sign: -1 as const }])),
        ];
      }
    }
  }
}
