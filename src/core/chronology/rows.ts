/** How far something reaches from left to right. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The first row, counted from the top, on which each of these touches nothing that was put there before it. From the left, in the order given where two begin together. */
export function rowsFor(extents: readonly Extent[]): readonly number[] {
  const ends: number[] = [];
  const rows: number[] = [];
  const order = extents.map((extent, i) => ({ extent, i })).sort((a, b) => a.extent.from - b.extent.from || a.i - b.i);
  for (const { extent, i } of order) {
    const free = ends.findIndex((end) => end <= extent.from);
    const row = free === -1 ? ends.length : free;
    ends[row] = extent.to;
    rows[i] = row;
  }
  return rows;
}

/** The same for what comes to rows on which something stands already: each goes into the first gap that it fits. */
export function rowsAmong(standing: readonly (Extent & { readonly row: number })[], extents: readonly Extent[]): readonly number[] {
  const placed = [...standing];
  return extents.map(({ from, to }) => {
    const isTaken = (row: number): boolean => placed.some((one) => one.row === row && one.from < to && one.to > from);
    let row = 0;
    while (isTaken(row)) row += 1;
    placed.push({ row, from, to });
    return row;
  });
}

export const rowCount = (rows: readonly number[]): number => rows.reduce((most, row) => Math.max(most, row + 1), 0);
