/**
 * The columns of a chronology that is taken out, in their order, with the words over each. The reader of what agencies send knows these words
 * (`src/core/submission`), so that what Heed wrote is read again without anybody pointing at columns.
 */
export const columns = [
  { key: 'date', head: 'Date', width: 20, widthOfCells: 20 },
  /** The day as a day, for sorting by, where it is one day and no vaguer. */
  { key: 'day', head: 'Exact day', width: 0, widthOfCells: 12 },
  { key: 'time', head: 'Time', width: 10, widthOfCells: 8 },
  { key: 'age', head: 'Child’s age', width: 15, widthOfCells: 14 },
  { key: 'mark', head: 'Mark', width: 11, widthOfCells: 7 },
  { key: 'source', head: 'Source agency', width: 23, widthOfCells: 22 },
  { key: 'kind', head: 'Type of event', width: 0, widthOfCells: 24 },
  { key: 'event', head: 'Event', width: 62, widthOfCells: 70 },
  { key: 'present', head: 'Who was present', width: 20, widthOfCells: 20 },
  { key: 'child', head: 'Child seen and what the child said', width: 25, widthOfCells: 30 },
  { key: 'action', head: 'Action taken', width: 24, widthOfCells: 30 },
  { key: 'recorded', head: 'Recorded', width: 18, widthOfCells: 18 },
  { key: 'late', head: 'Late', width: 15, widthOfCells: 14 },
  { key: 'knownTo', head: 'Known to', width: 30, widthOfCells: 36 },
  { key: 'analysis', head: 'Analysis', width: 18, widthOfCells: 30 },
  { key: 'reference', head: 'Reference', width: 19, widthOfCells: 38 },
] as const;

export type ColumnKey = (typeof columns)[number]['key'];

/** Columns on paper; what has no width there is said in another: the type over the event, the exact day in the date. */
export const paperColumns: readonly TakenColumn[] = columns.filter(({ width }) => width > 0);

/** A column, its width on paper in parts of the whole, and its width in a spreadsheet in letters. */
export interface TakenColumn {
  readonly key: ColumnKey;
  readonly head: string;
  readonly width: number;
  readonly widthOfCells: number;
}
