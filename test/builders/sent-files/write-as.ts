import { writeCsv } from './write-csv.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';
import { writeXlsx } from './write-xlsx.ts';

/** What a cell is given: a `Date` is a day (and time) in UTC, which a workbook holds as a date and all others as `dd/mm/yyyy` (and `hh:mm`). */
export type WrittenCell = string | number | Date;

/** A table as an agency would write it: the first row is its head. */
export interface WrittenTable {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
}

export type WrittenFormat = keyof typeof writers;

const writers = { xlsx: writeXlsx, docx: writeDocx, csv: writeCsv, pdf: writePdf };

/** A file as an agency would send it, made by a library of others. CSV holds one table alone: the first. */
export const writeAs = async (format: WrittenFormat, tables: readonly WrittenTable[]): Promise<Uint8Array> => writers[format](tables);
