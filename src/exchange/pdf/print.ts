import pdfmake from 'pdfmake';
import type { PaperDocument, Print } from '../../core/paper/document.ts';
import { margins } from '../../core/paper/sheet.ts';
import { contentOf } from './content-of.ts';
import { fontFolder, fonts } from './fonts.ts';

pdfmake.setFonts(fonts);
// Nothing that a record says can make the printer read a file or ask another machine.
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder));
pdfmake.setUrlAccessPolicy(() => false);

/** No heading stands lower on a page than this, of its height. */
const lowest = 0.85;

/** Prints with pdfmake: black on white, a line about the whole at the head of each page and the number of the page at its foot. */
export const print: Print = async ({ title, running, foot = '', sheet, upright, dated, blocks }: PaperDocument) =>
  pdfmake
    .createPdf({
      pageSize: sheet,
      pageOrientation: upright === undefined ? 'landscape' : 'portrait',
      pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
      version: '1.7',
      language: 'en-GB',
      displayTitle: true,
      info: { title, creator: 'Heed', producer: 'Heed', creationDate: new Date(dated) },
      defaultStyle: { font: 'DejaVu', fontSize: upright ?? 8.5, color: '#000000' },
      styles: {
        title: { fontSize: upright === undefined ? 13 : upright + 4, bold: true, margin: [0, 0, 0, 4] },
        heading: { fontSize: upright === undefined ? 10 : upright + 1, bold: true, margin: [0, 6, 0, 3] },
      },
      header: { text: running, bold: true, fontSize: 9, margin: [margins.left, 24, margins.right, 0] },
      footer: (page, of) => ({
        fontSize: 8,
        margin: [margins.left, 12, margins.right, 0],
        columns: [
          { text: foot, width: '*' },
          { text: `Page ${page} of ${of}`, width: 'auto', alignment: 'right' },
        ],
      }),
      // A heading near the foot of a page goes with what it is the heading of. A sheet that stands upright is one page.
      pageBreakBefore: (node) => upright === undefined && node.headlineLevel !== undefined && node.startPosition.verticalRatio > lowest,
      content: contentOf(blocks),
    })
    .getBuffer();
