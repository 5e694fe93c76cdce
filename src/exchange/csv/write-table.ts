import papaparse from 'papaparse';
import { defused } from '../../core/taken-out/defused.ts';

/** Rows of texts as CSV (RFC 4180, UTF-8 with a mark of its byte order); nothing in it is run by a spreadsheet. */
export const writeTable = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    `\uFEFF${papaparse.unparse(
      rows.map((row) => row.map(defused)),
      { newline: '\r\n' },
    )}\r\n`,
  );
