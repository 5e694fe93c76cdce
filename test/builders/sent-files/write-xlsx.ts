import exceljs from 'exceljs';
import { hasTime } from './words-of-cell.ts';
import type { WrittenTable } from './written-table.ts';

/** A workbook with a sheet for each table. `more` may change it before it is written. */
export async function writeXlsx(
  tables: readonly WrittenTable[],
  more: (workbook: exceljs.Workbook) => void = () => {},
): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  for (const { name, rows } of tables) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) {
      const added = sheet.addRow([...row]);
      row.forEach((cell, i) => {
        if (cell instanceof Date) added.getCell(i + 1).numFmt = hasTime(cell) ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy';
      });
    }
  }
  more(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
