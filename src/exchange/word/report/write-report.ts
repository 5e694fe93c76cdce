import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { WriteReport, WrittenReport } from '../../../core/learning/review/report/written-report.ts';
import { showDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { settled } from '../../office/settled.ts';
import { sectionBlocks } from './section-blocks.ts';

/** Between the margins of an upright A4 sheet, in twentieths of a point. */
const edge = 1304;
const roomAcross = 11906 - 2 * edge;

/** A review's report as a Word document: a title page, contents, and its sections with the numbers that the draft was checked with. */
export const writeReportWord: WriteReport = async (report) => {
  const { template, sections, at } = report;
  const noted = [...new Map(sections.flatMap(({ footnotes }) => footnotes).map((one) => [one.mark, one.text]))];
  const document = new Document({
    styles: stylesIn(template.colour),
    footnotes: Object.fromEntries(noted.map(([mark, text]) => [mark, { children: [new Paragraph({ text })] }])),
    sections: [
      {
        properties: page,
        headers: { default: headOf(report, true) },
        footers: { default: new Footer({ children: [new Paragraph('')] }) },
        children: titlePage(report),
      },
      {
        properties: page,
        headers: { default: headOf(report) },
        footers: { default: footOf(report) },
        children: [
          new Paragraph({ text: 'Contents', style: 'ContentsHead' }),
          new TableOfContents('Contents', {
            hyperlink: true,
            headingStyleRange: '1-1',
            pageNumbersEntryLevelsRange: '1-1',
            beginDirty: false,
          }),
          ...sections.flatMap((section) => sectionBlocks(section, new Set(noted.map(([mark]) => mark)))),
        ],
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)), { title: 'Report', at });
};

const page = {
  page: { size: { width: 11906, height: 16838 }, margin: { top: 1304, right: edge, bottom: 1134, left: edge, header: 567, footer: 510 } },
} as const;

const stylesIn = (colour: string) => ({
  default: {
    document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 120, line: 276 } } },
    title: {
      run: { size: 52, bold: true, color: colour },
      paragraph: { spacing: { before: 3200, after: 240, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading1: { run: { size: 30, bold: true, color: colour }, paragraph: { spacing: { before: 420, after: 160 }, keepNext: true } },
    footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40 } } },
  },
  paragraphStyles: [
    { id: 'ContentsHead', name: 'Contents Head', run: { size: 30, bold: true, color: colour }, paragraph: { spacing: { after: 160 } } },
    {
      id: 'TOC1',
      name: 'toc 1',
      paragraph: { spacing: { after: 60 }, tabStops: [{ type: TabStopType.RIGHT, position: roomAcross, leader: 'dot' as const }] },
    },
  ],
});

const titlePage = ({ template, of, cover, mark, at }: WrittenReport): readonly Paragraph[] => [
  new Paragraph({ text: template.title, heading: HeadingLevel.TITLE }),
  new Paragraph({ spacing: { after: 360 }, children: [new TextRun({ text: of, size: 36 })] }),
  ...[...cover, ...template.cover].map((text) => new Paragraph({ text })),
  ...(mark === undefined
    ? []
    : [
        new Paragraph({
          spacing: { before: 360 },
          children: [new TextRun({ text: `${mark} until it is published. As it stood on ${showDay(dayAt(at))}.`, bold: true })],
        }),
      ]),
];

/** The running head, with the mark across the page while it is a draft. */
const headOf = ({ template, of, mark }: WrittenReport, isTitlePage = false): Header =>
  new Header({
    children: [
      new Paragraph({
        children: [
          ...(isTitlePage
            ? []
            : [new TextRun({ text: `${template.title}: ${of}${mark === undefined ? '' : `. ${mark}`}`, size: 17, color: '595959' })]),
          ...(mark === undefined ? [] : [new TextWatermark({ text: mark, font: 'Arial', color: 'C8C8C8', width: 480, height: 54 })]),
        ],
      }),
    ],
  });

const footOf = ({ foot }: WrittenReport): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: roomAcross }],
        children: [new TextRun({ text: foot, size: 16, color: '595959' }), new TextRun({ children: ['\t', PageNumber.CURRENT], size: 17 })],
      }),
    ],
  });
