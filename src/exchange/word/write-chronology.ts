import { Document, Packer, PageOrientation } from 'docx';
import type { WriteChronology } from '../../core/taken-out/taken-chronology.ts';
import { settled } from '../office/settled.ts';
import { aboutBlocks } from './about-blocks.ts';
import { chronologyTable } from './chronology-table.ts';
import { margins, runningFoot, runningHead, type } from './page.ts';
import { yearsBlocks } from './years-blocks.ts';

/** A chronology as a Word document in the shape that review panels exchange: a title block, a key, and one table with its head on every page. */
export const writeChronologyWord: WriteChronology = async (taken) => {
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: type.font, size: type.small, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 0 } } },
        title: { run: { size: 32, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: { run: { size: 22, bold: true, color: '000000' }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 }, margin: margins },
        },
        headers: { default: runningHead(taken.stamp) },
        footers: { default: runningFoot(taken.stamp) },
        children: [...aboutBlocks(taken), ...yearsBlocks(taken.years), ...chronologyTable(taken)],
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)), { title: 'Chronology', at: taken.stamp.at });
};
