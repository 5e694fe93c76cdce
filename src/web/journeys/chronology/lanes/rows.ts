const markWidth = 17;

/** Puts marks that would touch on rows one below the other: for each, in order from the left, the row it goes on. */
export function rowsFor(xs: readonly number[]): readonly number[] {
  const ends: number[] = [];
  return xs.map((x) => {
    const free = ends.findIndex((end) => end <= x);
    const row = free === -1 ? ends.length : free;
    ends[row] = x + markWidth;
    return row;
  });
}
