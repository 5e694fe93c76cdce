import { writeCsv } from './write-csv.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';
import { writeXlsx } from './write-xlsx.ts';
import type { WrittenTable } from './written-table.ts';

export type WrittenFormat = keyof typeof writers;

const writers = { xlsx: writeXlsx, docx: writeDocx, csv: writeCsv, pdf: writePdf };

/** A file as an agency would send it, made by a library of others. CSV holds one table alone: the first. */
export const writeAs = async (format: WrittenFormat, tables: readonly WrittenTable[]): Promise<Uint8Array> => writers[format](tables);
