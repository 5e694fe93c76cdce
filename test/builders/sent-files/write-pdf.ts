import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { fontFolder, fonts } from '../../../src/exchange/pdf/fonts.ts';
import { wordsOfCell } from './words-of-cell.ts';
import type { WrittenTable } from './written-table.ts';

/** How a table is ruled: lines round every cell, under each row, or none. */
export type Ruled = 'grid' | 'lightHorizontalLines' | 'noBorders';

/** A printed document of anything that pdfmake sets. */
export async function pdfOf(content: Content, more: Partial<TDocumentDefinitions> = {}): Promise<Uint8Array> {
  pdfmake.setFonts(fonts);
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder));
  pdfmake.setUrlAccessPolicy(() => false);
  const pdf = pdfmake.createPdf({
    pageSize: 'A4',
    pageOrientation: 'landscape',
    defaultStyle: { font: 'DejaVu', fontSize: 9 },
    ...more,
    content,
  });
  return new Uint8Array(await pdf.getBuffer());
}

/** A printed document with a title and a table for each, heads said again, and numbers of pages. */
export const writePdf = (
  tables: readonly WrittenTable[],
  ruled: Ruled = 'grid',
  more: Partial<TDocumentDefinitions> = {},
): Promise<Uint8Array> =>
  pdfOf(
    tables.flatMap(({ name, rows }): Content[] => [
      { text: name, fontSize: 13, bold: true, margin: [0, 0, 0, 6] },
      {
        layout: ruled === 'grid' ? {} : ruled,
        table: { headerRows: 1, widths: (rows[0] ?? []).map(() => '*'), body: rows.map((row) => row.map(wordsOfCell)) },
      },
    ]),
    {
      header: { text: 'Chronology for a meeting', margin: [40, 20, 40, 0] },
      footer: (page, of) => ({ text: `Page ${page} of ${of}`, alignment: 'right', margin: [40, 10, 40, 0] }),
      ...more,
    },
  );
