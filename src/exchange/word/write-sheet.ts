import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import type { WriteSheet } from '../../core/learning/training/briefing-paper.ts';
import type { Block } from '../../core/paper/document.ts';
import { settled } from '../office/settled.ts';

/** In twentieths of a point. */
const edge = 720;

/** A one-page sheet as a Word document: headings, words and lists, upright on A4. Tables and drawings have no place on one. */
export const writeSheetWord: WriteSheet = async ({ title, running, foot = '', upright = 9.5, dated, blocks }) => {
  // In half points.
  const size = Math.round(upright * 2);
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: 'Arial', size, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 80 } } },
        title: { run: { size: size + 8, bold: true }, paragraph: { spacing: { after: 80 } } },
        heading1: {
          run: { size: size + 2, bold: true, color: '000000' },
          paragraph: { spacing: { before: 120, after: 40 }, keepNext: true },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: 'lines',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 284, hanging: 284 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: edge, bottom: edge, left: edge, right: edge } } },
        children: [
          new Paragraph({ spacing: { after: 60 }, children: [new TextRun({ text: running, size: 17 })] }),
          ...blocks.flatMap(paragraphsOf),
          new Paragraph({ spacing: { before: 120, after: 0 }, children: [new TextRun({ text: foot, size: 16 })] }),
        ],
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)), { title: plain(title), at: dated });
};

function paragraphsOf(block: Block): readonly Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: block.level === 1 ? HeadingLevel.TITLE : HeadingLevel.HEADING_1 })];
    case 'words':
      return [new Paragraph(block.text)];
    case 'list':
      return block.items.map((text) => new Paragraph({ text, numbering: { reference: 'lines', level: 0 }, spacing: { after: 20 } }));
    case 'new-page':
    case 'table':
    case 'drawing':
    case 'legend':
      return [];
  }
}

/** What may stand in a property of a document as it is. */
const plain = (text: string): string => text.replaceAll(/[<>&"']/g, ' ');
