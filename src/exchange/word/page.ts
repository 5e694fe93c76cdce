import { AlignmentType, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { footOf, headOf, type Stamp } from '../../core/taken-out/stamp.ts';

/** Sizes in half points. */
export const type = { font: 'Arial', size: 16, small: 14 } as const;

/** In twentieths of a point: 12 mm. */
const edge = 680;
export const margins = { top: 850, right: edge, bottom: 794, left: edge, header: 397, footer: 340 } as const;
/** Between the margins of an A4 sheet on its side. */
export const roomAcross = 16838 - 2 * edge;

export const runningHead = (stamp: Stamp): Header =>
  new Header({
    children: [new Paragraph({ children: [new TextRun({ text: headOf(stamp), bold: true, size: type.small })] })],
  });

export const runningFoot = (stamp: Stamp): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: roomAcross }],
        children: [
          new TextRun({ text: footOf(stamp), size: type.small }),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: type.small }),
        ],
      }),
    ],
  });
