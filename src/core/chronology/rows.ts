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

export const rowCount = (rows: readonly number[]): number => rows.reduce((most, row) => Math.max(most, row + 1), 0);
