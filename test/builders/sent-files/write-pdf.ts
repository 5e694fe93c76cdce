import pdfmake from 'pdfmake';
import { fontFolder, fonts } from '../../../src/exchange/pdf/fonts.ts';
import { wordsOfCell } from './words-of-cell.ts';
import type { WrittenTable } from './written-table.ts';

/** How a table is ruled: lines round every cell, under each row, or none. */
export type Ruled = 'grid' | 'lightHorizontalLines' | 'noBorders';

/** A printed document with a title and a table for each, heads said again, and numbers of pages. */
export async function writePdf(
  tables: readonly WrittenTable[],
  ruled: Ruled = 'grid',
  more: { readonly compress?: boolean } = {},
): Promise<Uint8Array> {
  pdfmake.setFonts(fonts);
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder));
  pdfmake.setUrlAccessPolicy(() => false);
  const content = tables.flatMap(({ name, rows }) => [
    { text: name, fontSize: 13, bold: true, margin: [0, 0, 0, 6] as [number, number, number, number] },
    {
      layout: ruled === 'grid' ? {} : ruled,
      table: { headerRows: 1, widths: (rows[0] ?? []).map(() => '*' as const), body: rows.map((row) => row.map(wordsOfCell)) },
    },
  ]);
  const pdf = pdfmake.createPdf({
    pageSize: 'A4',
    pageOrientation: 'landscape',
    ...more,
    defaultStyle: { font: 'DejaVu', fontSize: 9 },
    header: { text: 'Chronology for a meeting', margin: [40, 20, 40, 0] },
    footer: (page, of) => ({ text: `Page ${page} of ${of}`, alignment: 'right', margin: [40, 10, 40, 0] }),
    content,
  });
  return new Uint8Array(await pdf.getBuffer());
}
