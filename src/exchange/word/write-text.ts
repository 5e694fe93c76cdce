import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { TextBlock, WriteText } from '../../core/paper/document.ts';
import { settled } from '../office/settled.ts';

/** In half points: of a document, and of a sheet of which the type is said, and which stands as close as on paper. */
const sizes = { text: 21, small: 17 } as const;
const spacings = {
  document: { title: { after: 160 }, heading: { before: 200, after: 60 } },
  sheet: { title: { after: 80 }, heading: { before: 120, after: 40 } },
} as const;
/** In twentieths of a point: 20 mm, and the width that is left on an A4 sheet. */
const edge = 1134;
const across = 11906 - 2 * edge;

const small = (text: string): TextRun => new TextRun({ text, size: sizes.small });

function blocksOf(block: TextBlock): readonly Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: block.level === 1 ? HeadingLevel.TITLE : HeadingLevel.HEADING_1 })];
    case 'words':
      return [new Paragraph({ text: block.text })];
    case 'list':
      return block.items.map((text) => new Paragraph({ text, numbering: { reference: 'list', level: 0 } }));
    case 'new-page':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

/** A document of words and lists as Word: upright A4, its head and foot on every page. The same document gives the same bytes. */
export const writeTextWord: WriteText = async ({ title, running, foot = '', upright, dated, blocks }) => {
  const text = upright === undefined ? sizes.text : Math.round(upright * 2);
  const spacing = upright === undefined ? spacings.document : spacings.sheet;
  const heading = upright === undefined ? { title: 34, one: 24 } : { title: text + 8, one: text + 2 };
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: 'Arial', size: text, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 80 } } },
        title: { run: { size: heading.title, bold: true }, paragraph: { spacing: spacing.title } },
        heading1: { run: { size: heading.one, bold: true, color: '000000' }, paragraph: { spacing: spacing.heading, keepNext: true } },
      },
    },
    numbering: {
      config: [
        {
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
        },
      ],
    },
    sections: [
      {
        properties: { page: { margin: { top: edge, right: edge, bottom: edge, left: edge } } },
        headers: { default: new Header({ children: [new Paragraph({ children: [small(running)] })] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                tabStops: [{ type: TabStopType.RIGHT, position: across }],
                children: [
                  small(foot),
                  new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: sizes.small }),
                ],
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
