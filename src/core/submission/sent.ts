import type { Day } from '../time/day.ts';

/** Where something stands in a file that an agency sent, as its own program counts: from 1. */
export type Place =
  | { readonly kind: 'sheet'; readonly sheet: string; readonly row: number }
  /** The nth table of a document. */
  | { readonly kind: 'table'; readonly table: number; readonly row: number }
  | { readonly kind: 'paragraph'; readonly paragraph: number }
  | { readonly kind: 'page'; readonly page: number; readonly row: number }
  | { readonly kind: 'line'; readonly line: number };

/** What stood in a cell, before anybody says what it means. `text` is what its sender saw. */
export type Cell = Held & {
  /** It stands further up, in a cell merged with this one. Only a date is taken down so: any other words stand once. */
  readonly fromAbove?: true;
};

type Held =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly number: number }
  /** A cell that a spreadsheet holds as a date. `at` is minutes into the day, 0 to 1439. */
  | { readonly kind: 'day'; readonly text: string; readonly day: Day; readonly at?: number }
  /** What the file says that a formula last came to, and its day where that is one. Heed works none out. */
  | { readonly kind: 'formula'; readonly text: string; readonly day?: Day; readonly at?: number };

/** A row, or a paragraph as a row of one cell. Rows without a word in them are left out, so that places may skip. */
export interface SentRow {
  readonly place: Place;
  readonly cells: readonly Cell[];
  /** Its sender did not see it: the row is hidden in the file. */
  readonly isHidden?: true;
}

/** Rows that belong together: a sheet, a table, the running text of a document. */
export interface SentTable {
  /** As its sender named it; else "Table 2", "Page 3", "Text". */
  readonly name: string;
  readonly rows: readonly SentRow[];
  /** Its sender may not know of it: the sheet is hidden in the file. */
  readonly isHidden?: true;
  /** Columns that are hidden in the file, from 0. */
  readonly hiddenColumns?: readonly number[];
}

/** Words of a place, for whoever looks it up in the file: "sheet Visits, row 12". */
export function sayPlace(place: Place): string {
  switch (place.kind) {
    case 'sheet':
      return `sheet ${place.sheet}, row ${place.row}`;
    case 'table':
      return `table ${place.table}, row ${place.row}`;
    case 'paragraph':
      return `paragraph ${place.paragraph}`;
    case 'page':
      return `page ${place.page}, row ${place.row}`;
    case 'line':
      return `line ${place.line}`;
  }
}
