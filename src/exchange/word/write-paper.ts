import { Document, HeadingLevel, Packer, PageOrientation, Paragraph, type Table, TextRun } from 'docx';
import type { Block, CellText, Print } from '../../core/paper/document.ts';
import { settled } from '../office/settled.ts';
import { headingOne, plainTable } from './blocks.ts';
import { margins, type } from './page.ts';

/** A document of words, lists and tables as Word has it: the same blocks that are printed. Drawings stay on paper. */
export const writePaperWord: Print = async ({ title, running, foot = '', dated, blocks }) => {
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: type.font, size: type.size, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 60 } } },
        title: { run: { size: 32, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: { run: { size: 22, bold: true, color: '000000' }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
      },
    },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 }, margin: margins } },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          words(running),
          ...blocks.flatMap(blockOf),
          ...(foot === '' ? [] : [words(foot)]),
        ],
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)), { title: 'Results', at: dated });
};

const words = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text, size: type.size })] });

function blockOf(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingOne(block.text)];
    case 'words':
      return [words(block.text)];
    case 'list':
      return block.items.map((text) => words(`• ${text}`));
    case 'table': {
      const heads = block.columns.map(({ head }) => head);
      return [plainTable([block.columns.map(({ share }) => share), [heads, ...block.rows.map((row) => row.map(textOf))], 'head'])];
    }
    case 'new-page':
    case 'drawing':
    case 'legend':
      return [];
  }
}

const textOf = (cell: CellText): string => (typeof cell === 'string' ? cell : cell.map(({ text }) => text).join('\n'));
