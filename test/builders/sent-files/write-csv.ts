import Papa from 'papaparse';
import { wordsOfCell } from './words-of-cell.ts';
import type { WrittenTable } from './written-table.ts';

/** The first table as text with separators, in UTF-8 with a mark, as Excel writes it. */
export function writeCsv([table]: readonly WrittenTable[], delimiter = ','): Uint8Array {
  const rows = table?.rows.map((row) => row.map(wordsOfCell)) ?? [];
  return new TextEncoder().encode(`\ufeff${Papa.unparse(rows, { delimiter })}\r\n`);
}
