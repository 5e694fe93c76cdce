import papaparse from 'papaparse';
import { columns } from '../../core/taken-out/columns.ts';
import { defused } from '../../core/taken-out/defused.ts';
import { stampInOneLine } from '../../core/taken-out/stamp.ts';
import type { WriteChronology } from '../../core/taken-out/taken-chronology.ts';

/**
 * A chronology as CSV (RFC 4180, UTF-8 with a mark of its byte order, by which spreadsheets know it). Every row says in its last column what file it is of,
 * since the form has no place for that and a row is easily copied alone.
 */
export const writeChronologyCsv: WriteChronology = async ({ stamp, rows }) => {
  const about = stampInOneLine(stamp);
  const table = [
    [...columns.map(({ head }) => head), 'Stamp'],
    ...rows.map(({ cells }) => [...columns.map(({ key }) => defused(cells[key].join('\n'))), defused(about)]),
  ];
  return new TextEncoder().encode(`\uFEFF${papaparse.unparse(table, { newline: '\r\n' })}\r\n`);
};
