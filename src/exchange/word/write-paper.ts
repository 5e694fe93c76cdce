import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, CellText, Print } from '../../core/paper/document.ts';
import { settled } from '../office/settled.ts';
import { headingOne, plainTable } from './blocks.ts';
import { layoutOf } from './layout.ts';

/** A document of words, lists and tables as Word: upright, or on its side where it has tables, its head and foot on every page. Drawings stay on paper. The same document gives the same bytes. */
export const writePaperWord: Print = async ({ title, running, foot = '', upright, dated, blocks }) => {
  const { isOnItsSide, margin, across, type, heading, after, small: size } = layoutOf(blocks, upright);
  const small = (text: string): TextRun => new TextRun({ text, size });
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: 'Arial', size: type, language: { value: 'en-GB' } }, paragraph: { spacing: { after } } },
        title: { run: { size: heading.title.size, bold: true }, paragraph: { spacing: heading.title.spacing } },
        heading1: {
          run: { size: heading.one.size, bold: true, color: '000000' },
          paragraph: { spacing: heading.one.spacing, keepNext: true },
        },
      },
    },
    numbering: { config: [list] },
    sections: [
      {
        properties: {
          page: { margin, ...(isOnItsSide ? { size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 } } : {}) },
        },
        headers: { default: new Header({ children: [new Paragraph({ children: [small(running)] })] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                tabStops: [{ type: TabStopType.RIGHT, position: across }],
                children: [small(foot), new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size })],
              }),
            ],
          }),
        },
        children: blocks.flatMap(blocksOf),
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)), { title, at: dated });
};

const list = {
  reference: 'list',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 360, hanging: 260 } } },
    },
  ],
} as const;

function blocksOf(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [block.level === 1 ? new Paragraph({ text: block.text, heading: HeadingLevel.TITLE }) : headingOne(block.text)];
    case 'words':
      return [new Paragraph({ text: block.text })];
    case 'list':
      return block.items.map((text) => new Paragraph({ text, numbering: { reference: list.reference, level: 0 } }));
    case 'table': {
      const heads = block.columns.map(({ head }) => head);
      return [plainTable([block.columns.map(({ share }) => share), [heads, ...block.rows.map((row) => row.map(textOf))], 'head'])];
    }
    case 'new-page':
      return [new Paragraph({ pageBreakBefore: true })];
    case 'drawing':
    case 'legend':
      return [];
  }
}

const textOf = (cell: CellText): string => (typeof cell === 'string' ? cell : cell.map(({ text }) => text).join('\n'));
