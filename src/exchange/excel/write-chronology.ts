import exceljs from 'exceljs';
import { columns } from '../../core/taken-out/columns.ts';
import { stampLines } from '../../core/taken-out/stamp.ts';
import type { TakenChronology, WriteChronology } from '../../core/taken-out/taken-chronology.ts';
import { formatDay } from '../../core/time/day.ts';
import { settled } from '../office/settled.ts';

/** A chronology as an Excel workbook: its rows, who is who, the agencies, and what the file is. What a record says is text, never a formula. */
export const writeChronologyExcel: WriteChronology = async (taken) => {
  const book = new exceljs.Workbook();
  chronologySheet(book, taken);
  listSheet(
    book,
    'People',
    [
      ['Name', 30],
      ['Who they are, as the records first say it', 70],
    ],
    taken.people.map(({ called, is }) => [called, is]),
  );
  listSheet(
    book,
    'Agencies',
    [
      ['Mark', 10],
      ['Agency', 40],
      ['Entries', 10],
    ],
    taken.agencies.map(({ mark, name, entries }) => [mark, name, entries]),
  );
  listSheet(
    book,
    'About this file',
    [
      ['What', 20],
      ['', 110],
    ],
    [...stampLines(taken.stamp), ...taken.readAs.map((text) => ['How to read it', text])],
  );
  return settled(new Uint8Array(await book.xlsx.writeBuffer()), { title: 'Chronology', at: taken.stamp.at });
};

const font = { name: 'Arial', size: 10 } as const;

function chronologySheet(book: exceljs.Workbook, { rows, stamp }: TakenChronology): void {
  const sheet = book.addWorksheet('Chronology', {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
    headerFooter: { oddHeader: `&L${plain(stamp.what)}`, oddFooter: `&LReference ${plain(stamp.reference)}&RPage &P of &N` },
  });
  sheet.columns = columns.map(({ key, widthOfCells }) => ({ key, width: widthOfCells }));
  headOf(sheet.addRow(columns.map(({ head }) => head)));
  for (const { row, cells } of rows) {
    const texts = columns.map(({ key }) =>
      key === 'day' && cells.day.length > 0 ? dateOf(formatDay(row.when.earliest)) : cells[key].join('\n'),
    );
    const added = sheet.addRow(texts.map((text) => (text === '' ? null : text)));
    added.alignment = { wrapText: true, vertical: 'top' };
    added.font = font;
  }
  sheet.getColumn('day').numFmt = 'd mmm yyyy';
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
}

function listSheet(
  book: exceljs.Workbook,
  name: string,
  heads: readonly (readonly [head: string, width: number])[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = heads.map(([, width]) => ({ width }));
  headOf(sheet.addRow(heads.map(([head]) => head)));
  for (const row of rows) {
    const added = sheet.addRow([...row]);
    added.alignment = { wrapText: true, vertical: 'top' };
    added.font = font;
  }
}

function headOf(row: exceljs.Row): void {
  row.font = { ...font, bold: true };
  row.alignment = { wrapText: true, vertical: 'top' };
  row.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6E6E6' } };
}

/** Midnight in UTC: how a spreadsheet holds a day without an hour. */
const dateOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** An ampersand begins a code in the head or foot of a page. */
const plain = (text: string): string => text.replaceAll('&', '&&');
