/** What a cell is given: a `Date` is a day (and time) in UTC, which a workbook holds as a date and all others as `dd/mm/yyyy` (and `hh:mm`). */
export type WrittenCell = string | number | Date;

/** A table as an agency would write it: the first row is its head. */
export interface WrittenTable {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
}
